import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { planPages } from "../../src/pages/plan.ts";
import { archiveOf, daily, type Story, sameDate } from "../archive-fixture.ts";
import { nowhere, readFeed } from "../read-feeds.ts";

/** The documents as the links lead to them, with what each holds. */
function chain(stories: readonly Story[]): [string, string[]][] {
  const files = new Map(planPages(archiveOf(stories)).files.map((file) => [file.path.slice(1), file]));
  const read = (path: string) => {
    const file = files.get(path);
    assert.ok(file, path);
    return readFeed(path, file.text());
  };
  const found: [string, string[]][] = [];
  let at = read("feed.xml").chain["prev-archive"];
  while (at !== undefined) {
    const path = at.slice(nowhere.length);
    const { entries, chain } = read(path);
    found.push([path, entries.map(({ title = "" }) => title)]);
    at = chain["prev-archive"];
  }
  return found;
}

function changed(before: readonly Story[], after: readonly Story[]): string[] {
  const keys = (stories: readonly Story[]) =>
    new Map(
      planPages(archiveOf(stories)).files.map((file) => [file.path as string, [file.key(), file.text()] as const]),
    );
  const [old, fresh] = [keys(before), keys(after)];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].filter((path) => {
    const [one, other] = [old.get(path), fresh.get(path)];
    assert.equal(one?.[0] === other?.[0], one?.[1] === other?.[1], `the key of ${path} tells of its text`);
    return one?.[0] !== other?.[0];
  });
  return paths.filter((path) => /^\/(?:(?:\d{4}|undated)\/.*)?feed\.xml$/.test(path)).sort();
}

describe("the archived feed", () => {
  test("is cut by years, newest first; what is undated stands at its bound, and what has none at the end", () => {
    const stories: Story[] = [
      { headline: "Dated", date: "2022-02-04" },
      { headline: "Of a month", date: "2021-03" },
      { headline: "Of a year", date: "2021" },
      { headline: "At a bound", date: "[..2021-02-03]" },
      { headline: "After", date: "[2019-05-06..]" },
      { headline: "Of a decade", date: "198X" },
      { headline: "At no time" },
    ];
    assert.deepEqual(chain(stories), [
      ["2022/feed.xml", ["Dated"]],
      ["2021/feed.xml", ["Of a year", "Of a month", "At a bound"]],
      ["2019/feed.xml", ["After"]],
      ["1989/feed.xml", ["Of a decade"]],
      ["undated/feed.xml", ["At no time"]],
    ]);
  });

  test("cuts a long year by months; the year's own document keeps those whose month is not known", () => {
    const stories = [...daily(101, "2022-04-11"), { headline: "Of the year", date: "2022" }];
    const bounded = { headline: "At a bound", date: "[..2022-02-03]" };
    const documents = chain([...stories, bounded]);
    assert.deepEqual(
      documents.map(([path, titles]) => [path, titles.length]),
      [
        ["2022/04/feed.xml", 11],
        ["2022/03/feed.xml", 31],
        ["2022/02/feed.xml", 29],
        ["2022/01/feed.xml", 31],
        ["2022/feed.xml", 1],
      ],
    );
    assert.deepEqual(documents[4]?.[1], ["Of the year"]);
  });

  test("keeps the address of a long year's document even when nothing stands in it", () => {
    const files = planPages(archiveOf(daily(101, "2022-04-11"))).files;
    const year = files.find(({ path }) => path === "/2022/feed.xml");
    const { entries, updated } = readFeed("2022/feed.xml", year?.text() ?? "");
    assert.deepEqual([entries, updated], [[], "2022-01-01"]);
  });

  test("says 1970 of what has no date at all", () => {
    const file = planPages(archiveOf([{ headline: "At no time" }])).files.find(({ path }) => path.startsWith("/und"));
    const { updated, entries } = readFeed("undated/feed.xml", file?.text() ?? "");
    assert.deepEqual([updated, entries[0]?.updated, entries[0]?.published], ["1970-01-01", "1970-01-01", undefined]);
  });

  test("is not there where there is nothing", () => {
    assert.deepEqual(chain([]), []);
    assert.doesNotMatch(planPages(archiveOf([])).files[0]?.text() ?? "", /archive/);
  });

  const stories = daily(900, "2022-04-11");
  const today: Story = { headline: "Today", date: "2022-04-12" };

  test("changes in its newest document when a story of today comes", () => {
    assert.deepEqual(changed(stories, [...stories, today]), ["/2022/04/feed.xml", "/feed.xml"]);
  });

  test("changes in a new document and in the link to it when a story of a new month comes", () => {
    assert.deepEqual(changed(stories, [...stories, { ...today, date: "2022-05-01" }]), [
      "/2022/04/feed.xml",
      "/2022/05/feed.xml",
      "/feed.xml",
    ]);
    assert.deepEqual(changed(stories, [...stories, { ...today, date: "2023-01-01" }]), [
      "/2022/04/feed.xml",
      "/2023/feed.xml",
      "/feed.xml",
    ]);
  });

  test("changes in one old document when an old story comes, is corrected or goes", () => {
    const old: Story = { headline: "Late", date: "2020-06-15" };
    assert.deepEqual(changed(stories, [...stories, old]), ["/2020/06/feed.xml"]);
    assert.deepEqual(changed([...stories, old], [...stories, { ...old, headline: "Lately" }]), ["/2020/06/feed.xml"]);
    assert.deepEqual(changed([...stories, old], stories), ["/2020/06/feed.xml"]);
    assert.deepEqual(changed(stories, [...stories, ...sameDate(1, "2020")]), ["/2020/feed.xml"]);
  });
});
