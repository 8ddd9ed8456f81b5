import assert from "node:assert/strict";
import { test } from "node:test";
import { questionOf } from "../../../src/search/browser/match/question.ts";
import { dateControls } from "../../../src/search/browser/query/controls.ts";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { printQuery } from "../../../src/search/browser/query/print.ts";

/** A query, what is chosen of each kind of facet, and the rest. */
const cases = [
  ["putin section:=world", { section: "section:=world" }, "putin"],
  ["(section:=a OR section:b) by:lee", { section: "section:=a OR section:b", author: "by:lee" }, ""],
  ["section:(a OR b)", { section: "section:a OR section:b" }, ""],
  ["section:a section:b", { section: "section:a section:b" }, ""],
  ["-section:a", {}, "-section:a"],
  ["section:a -section:b", { section: "section:a" }, "-section:b"],
  ["section:a OR by:b", {}, "section:a OR by:b"],
  ["in:x OR wall", {}, "in:x OR wall"],
  ["2019.. ..2021", { dates: "2019.. ..2021" }, ""],
  ["2019.. -2020..2021 is:undated", { dates: "2019.. is:undated" }, "-2020..2021"],
  ["2019 on:2020 on:2021", { dates: "on:2020 on:2021" }, "2019"],
  ["a OR 2019..2020", {}, "a OR 2019..2020"],
  ["???", {}, "?"],
] as const;

for (const [text, chosen, rest] of cases) {
  test(`what is chosen by ${text}`, () => {
    const question = questionOf(parseQuery(text), 20);
    const groups = Object.entries(question.groups).flatMap(([name, query]) =>
      query === null ? [] : [[name, printQuery(query)]],
    );
    assert.deepEqual(Object.fromEntries(groups), chosen);
    assert.equal(printQuery(question.rest), rest);
  });
}

test("the controls of dates show the days that all parts leave, and whether the undated are asked for", () => {
  const shown = (text: string) => dateControls(parseQuery(text));
  assert.deepEqual(shown("wall"), { dates: null, undated: false });
  assert.deepEqual(shown("2019.. ..2021 wall"), { dates: { from: "2019-01-01", to: "2021-12-31" }, undated: false });
  assert.deepEqual(shown("on:2020 on:2021").dates, { from: "2021-01-01", to: "2020-12-31" });
  assert.deepEqual(shown("-2020..2021 is:undated"), { dates: null, undated: true });
});
