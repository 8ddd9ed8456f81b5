import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planPages } from "../../src/pages/plan.ts";
import type { SourceRow } from "../../src/records/content.ts";
import { archiveOf } from "../archive-fixture.ts";
import { viewAt } from "./look.ts";

function about(sources: readonly SourceRow[]) {
  const stories = [
    { headline: "Ferry", date: "2022-02-04", authors: ["Ann Lee"], section: "Town" },
    { blurbs: ["The quay ..."], date: "[..2022-02-04]", how: { date: "inferred" }, truncated: true },
    { headline: "Tide", date: "1987" },
  ] as const;
  return viewAt(planPages(archiveOf(stories, { sources })), "about", "/about/");
}

function source(file: string, leftovers = 0): SourceRow {
  const lines = Array.from({ length: leftovers }, (_, index) => ({ line: index + 1, text: "?" }));
  return { file, format: "article-file", articles: 1, leftovers: lines };
}

describe("the page about the archive", () => {
  test("counts what it holds and how each field came about", () => {
    const view = about([]);
    assert.deepEqual(
      [view.count, view.first, view.last, view.authors, view.sections, view.publications, view.truncated],
      [3, "1987-01-01", "2022-02-04", 1, 1, 0, 1],
    );
    const rows = view.fields.map(({ field, ...counts }) => [field, Object.values(counts)] as const);
    assert.deepEqual(rows.slice(0, 4), [
      ["headline", [2, 1, 0, 0]],
      ["date", [2, 0, 1, 0]],
      ["section", [1, 0, 0, 2]],
      ["authors", [1, 0, 0, 2]],
    ]);
    for (const [, counts] of rows)
      assert.equal(
        counts.reduce((sum, count) => sum + count),
        3,
      );
  });

  for (const [leftovers, listed, more] of [
    [50, 50, 0],
    [51, 50, 1],
  ] as const) {
    test(`lists ${listed} of ${leftovers} lines that nobody could read`, () => {
      const [row] = about([source("content/a.txt", leftovers)]).sources;
      assert.equal(row?.leftovers.length, listed);
      assert.equal(row?.moreLeftovers, more);
    });
  }

  test("lists 200 sources, those with leftovers among them, in their order", () => {
    const all = Array.from({ length: 300 }, (_, index) => source(`content/${index}.md`, index === 250 ? 1 : 0));
    const { sources, moreSources } = about(all);
    assert.equal(moreSources, 100);
    assert.equal(sources.length, 200);
    assert.deepEqual(
      [sources[0]?.file, sources[198]?.file, sources[199]?.file],
      ["content/0.md", "content/198.md", "content/250.md"],
    );
    assert.equal(about(all.slice(0, 200)).moreSources, 0);
  });
});
