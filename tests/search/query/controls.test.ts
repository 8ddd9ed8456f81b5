import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Control, controlsOf, queryOf, queryWithout } from "../../../src/search/browser/query/controls.ts";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { printQuery } from "../../../src/search/browser/query/print.ts";
import { anyText } from "./any-query.ts";

/** A query, what each control says, and the rest. */
const cases = [
  ["putin section:=world", { section: "section:=world" }, "putin"],
  ["(section:=a OR section:b) by:lee", { section: "section:=a OR section:b", by: "by:lee" }, ""],
  ["section:(a OR b)", { section: "section:a OR section:b" }, ""],
  ["section:a section:b", {}, "section:a section:b"],
  ["-section:a", {}, "-section:a"],
  ["section:a -section:b", { section: "section:a" }, "-section:b"],
  ["section:a OR by:b", {}, "section:a OR by:b"],
  ["in:x OR wall", {}, "in:x OR wall"],
  ["2019.. ..2021", { dates: "2019..2021" }, ""],
  ["2019.. -2020..2021 is:undated", { dates: "2019.. is:undated" }, "-2020..2021"],
  ["2019 on:2020 on:2021", { dates: "2021..2020" }, "2019"],
  ["a OR 2019..2020", {}, "a OR 2019..2020"],
  ["???", {}, "?"],
] as const;

for (const [text, expected, rest] of cases) {
  test(`the controls of ${text}`, () => {
    const controls = controlsOf(parseQuery(text));
    const shown: Record<string, string> = {};
    for (const control of ["by", "section", "in", "dates"] as const) {
      const printed = printQuery(queryOf(controls, control));
      if (printed !== "") shown[control] = printed;
    }
    assert.deepEqual(shown, expected);
    assert.equal(printQuery(controls.rest), rest);
  });
}

test("without a control, all others stand", () => {
  const controls = controlsOf(parseQuery("a section:=x by:lee in:y 2019..2020 is:undated"));
  const without = (control: Control): string => printQuery(queryWithout(controls, control));
  assert.equal(without("section"), "a by:lee in:y on:2019..2020 is:undated".replace("on:", ""));
  assert.equal(without("dates"), "a by:lee section:=x in:y");
});

test("the controls and the rest are the whole query", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseQuery(text);
      const controls = controlsOf(parsed);
      const all = [controls.rest, ...(["by", "section", "in", "dates"] as const).map((one) => queryOf(controls, one))];
      const leaves = (printed: readonly string[]): string[] =>
        printed
          .join(" ")
          .split(" ")
          .filter((word) => !/^(?:on:.*|.*\.\..*|\(?is:undated\)?|)$/.test(word))
          .map((word) => word.replace(/[()]/g, ""))
          .sort();
      assert.deepEqual(leaves(all.map(printQuery)), leaves([printQuery(parsed.query)]));
    }),
    { numRuns: 2000 },
  );
});
