import assert from "node:assert/strict";
import { test } from "node:test";
import { splitName } from "../../../src/pages/citing/name.ts";
import { listName } from "../../../src/pages/citing/style-names.ts";

test("a name is split only where family and given name can be told apart", () => {
  const rows = [
    ["Ann Lee", "Lee, Ann"],
    ["ANN LEE", "LEE, ANN"],
    ["Aoife O’Neil", "O’Neil, Aoife"],
    ["Jeanne d'Arcy", "d'Arcy, Jeanne"],
    ["Ian McKay", "McKay, Ian"],
    ["Ann M. Lee", "Lee, Ann M."],
    ["J.-P. Orme", "Orme, J.-P."],
    ["Łukasz Żak", "Żak, Łukasz"],
    ["Piet van der Meer", "van der Meer, Piet"],
    ["Miguel de la Torre", "de la Torre, Miguel"],
    ["Ada De la Cruz", "De la Cruz, Ada"],
    ["Martin Luther Reed Jr.", "Reed, Martin Luther, Jr."],
    ["Ben Ode, Sr.", "Ode, Ben, Sr."],
    // Each of these may be put in a wrong order by whoever splits it.
    ["Ann Marie Lee", null],
    ["Gabriel Torres Ruiz", null],
    ["Ban Min-seo", null],
    ["Salma al-Haddad", null],
    ["Omar bin Said", null],
    ["Dr Lee", null],
    ["Lee, Ann", null],
    ["bell hooks", null],
    ["Ann L.", null],
    ["van Gogh", null],
    ["The Editors", null],
    ["Redaktion Hafenblatt", null],
    ["Ana Torres y Vega", null],
    ["Prince", null],
    ["水野花", null],
    ["Ольга Ким", null],
    ["Ann  Lee", null],
    ["", null],
  ] as const;
  for (const [name, list] of rows) assert.equal(listName(splitName(name, "en")), list ?? name, name);
});

test("and only in a language that puts the family name last", () => {
  for (const language of ["hu", "ja", "zh-Hant", "ko", "vi", "is", "ar", ""]) {
    assert.deepEqual(splitName("Ann Lee", language), { literal: "Ann Lee" }, language);
  }
  for (const language of ["en-GB", "DE", "pt-BR"]) assert.ok("family" in splitName("Ann Lee", language), language);
});
