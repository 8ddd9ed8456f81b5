import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Edtf } from "../../src/basics/edtf.ts";
import { planPages } from "../../src/pages/plan.ts";
import type { Correction, CorrectionKind } from "../../src/records/corrections.ts";
import { archiveOf, type Rest, type Story } from "../archive-fixture.ts";
import { readFeed } from "../read-feeds.ts";
import { pathOf, pathsBelow, viewAt } from "./look.ts";

function said(text: string, date: string | null = null, kind: CorrectionKind = "correction"): Correction {
  return { date: date as Edtf | null, text, kind };
}

const stories: Story[] = [
  { headline: "Ferry", date: "2022-02-04", corrections: [said("First", "2022-02-07"), said("No day", null, "update")] },
  { headline: "Quay", date: "2020", language: "de", corrections: [said("Widerrufen", "2022-03-01", "retraction")] },
  { headline: "Buoy", corrections: [said("Bound", "[..2021]"), said("A month", "2021-05", "clarification")] },
  { headline: "Sound", date: "2019-01-01" },
];

/** So many corrections of each of these years. */
function many(count: number, ...years: number[]): Story[] {
  return years.map((year) => ({
    headline: `Tide tables of ${year}`,
    date: "2001",
    corrections: Array.from({ length: count }, (_, index) => said(`${year}: ${index}`, `${year}`)),
  }));
}

describe("the page of corrections", () => {
  test("lists them newest first, those without a date last", () => {
    const plan = planPages(archiveOf(stories));
    const { groups, count, further } = viewAt(plan, "corrections", "/corrections/");
    assert.deepEqual(
      groups.map(({ cut, entries }) => [cut, entries.map(({ text }) => text)]),
      [
        ["2022", ["Widerrufen", "First"]],
        ["2021", ["A month"]],
        ["undated", ["Bound", "No day"]],
      ],
    );
    assert.deepEqual([count, further], [5, []]);
    assert.deepEqual(groups[0]?.entries[0], {
      kind: "retraction",
      date: "2022-03-01",
      text: "Widerrufen",
      story: { headline: "Quay", path: pathOf(plan, "Quay") },
      language: "de",
    });
    assert.deepEqual(pathsBelow(plan, "/corrections/"), ["/corrections/"]);
    assert.equal(plan.chrome.corrections, true);
    assert.equal(viewAt(plan, "about", "/about/").corrections, 5);
  });

  test("is not there where nothing was corrected, nor is its feed", () => {
    const plan = planPages(archiveOf([{ headline: "Sound" }], { settings: { address: "https://courier.example/" } }));
    assert.deepEqual(pathsBelow(plan, "/corrections/"), []);
    assert.ok(!plan.files.some(({ path }) => path.startsWith("/corrections/")));
    assert.equal(plan.chrome.corrections, false);
  });

  test("is cut by year when it is long", () => {
    const plan = planPages(archiveOf([...many(60, 2019, 2021), { headline: "Ferry", corrections: [said("No day")] }]));
    const { groups, count, further } = viewAt(plan, "corrections", "/corrections/");
    assert.deepEqual(
      groups.map(({ cut, entries }) => [cut, entries.length]),
      [["2021", 50]],
    );
    assert.deepEqual(
      further.map(({ cut, path, count }) => [cut, path, count]),
      [
        ["2021", "/corrections/2021/", 60],
        ["2019", "/corrections/2019/", 60],
        ["undated", "/corrections/undated/", 1],
      ],
    );
    assert.equal(count, 121);
    const year = viewAt(plan, "corrections", "/corrections/2019/");
    assert.deepEqual([year.cut, year.groups[0]?.entries.length, year.feeds], ["2019", 60, []]);
    assert.deepEqual([year.newer?.path, year.older?.path], ["/corrections/2021/", "/corrections/undated/"]);
  });

  test("has another key only when it says something else", () => {
    const key = (more: readonly Story[], at = "/corrections/2019/") => {
      const page = planPages(archiveOf([...many(60, 2019, 2021), ...more])).pages.find(({ path }) => path === at);
      return page?.key();
    };
    assert.equal(key([]), key([{ headline: "Sound" }]));
    assert.equal(key([]), key([{ headline: "Ferry", corrections: [said("New", "2021-12-31")] }]));
    assert.notEqual(key([]), key([{ headline: "Ferry", corrections: [said("Old", "2019-12-31")] }]));
    assert.notEqual(key([], "/corrections/"), key(many(1, 2022), "/corrections/"));
  });
});

describe("the feed of corrections", () => {
  const address = "https://courier.example/past/";
  const feed = (file: string, all: readonly Story[] = stories, rest: Rest = { settings: { address } }) => {
    const found = planPages(archiveOf(all, rest)).files.find(({ path }) => path === `/corrections/${file}`);
    assert.ok(found, file);
    return readFeed(`corrections/${file}`, found.text());
  };

  test("says which kind, of which story and when, in every format", () => {
    const link = `${address}${pathOf(planPages(archiveOf(stories)), "Quay").slice(1)}#corrections`;
    for (const file of ["feed.xml", "rss.xml", "feed.json"]) {
      const { title, page, entries } = feed(file);
      assert.equal(title, "Corrections — The Saltmarsh Courier: past issues");
      assert.equal(page, `${address}corrections/`);
      assert.deepEqual(
        entries.map(({ title, summary, published }) => [title, summary, published]),
        [
          ["Retraction — Quay", "Widerrufen", "2022-03-01"],
          ["Correction — Ferry", "First", "2022-02-07"],
          ["Clarification — Buoy", "A month", undefined],
          ["Correction — Buoy", "Bound", undefined],
          ["Update — Ferry", "No day", undefined],
        ],
      );
      assert.equal(entries[0]?.link, link);
    }
    assert.deepEqual(
      feed("feed.xml").entries.map(({ updated }) => updated),
      ["2022-03-01", "2022-02-07", "2021-05-01", "2021-12-31", "1970-01-01"],
    );
  });

  test("speaks the archive's language", () => {
    assert.equal(feed("feed.xml", stories, { settings: { language: "de" } }).entries[0]?.title, "Widerruf — Quay");
  });

  test("names each correction for what it says, even one that is there twice", () => {
    const twice = [{ headline: "Ferry", corrections: [said("Sorry"), said("Sorry"), said("So sorry")] }];
    const ids = feed("feed.xml", twice).entries.map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
    const [first] = twice;
    const later = [{ ...first, headline: "Ferry", id: "ferry", corrections: [said("New"), said("Sorry")] }];
    const before = [{ ...first, headline: "Ferry", id: "ferry", corrections: [said("Sorry")] }];
    assert.equal(feed("feed.xml", later).entries[1]?.id, feed("feed.xml", before).entries[0]?.id);
  });
});
