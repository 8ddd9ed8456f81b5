import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { withFigures } from "./trust-table.ts";

const page = readFileSync(fileURLToPath(new URL("../../docs/trust.md", import.meta.url)), "utf8");

test("a run's figures take the place of the last ones of the same promise, and of no other", () => {
  const first = withFigures(
    page,
    [
      { promise: "kills", text: "1 of 2" },
      { promise: "locks", text: "50 of 50" },
    ],
    "2020-01-01",
  );
  const second = withFigures(first, [{ promise: "kills", text: "2 of 2" }], "2021-01-01");
  assert.doesNotMatch(second, /1 of 2/);
  assert.match(second, /^\| All or nothing: killed builds \| 2 of 2 \| 2021-01-01, Node /m);
  assert.match(second, /^\| All or nothing: two builds at once \| 50 of 50 \| 2020-01-01, Node /m);
  assert.equal(withFigures(second, [], "2022-01-01"), second, "a run without figures changes nothing");
});

test("figures of one promise from several suites stand in one row", () => {
  const both = [
    { promise: "hosts", text: "nginx" },
    { promise: "hosts", text: "Apache" },
  ] as const;
  assert.match(withFigures(page, both, "2020-01-01"), /\| nginx; Apache \|/);
});

test("a page without a place for them is told so", () => {
  assert.throws(() => withFigures("# Nothing", [], "2020-01-01"), /no place for figures/);
});
