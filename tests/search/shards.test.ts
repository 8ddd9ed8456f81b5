import assert from "node:assert/strict";
import { test } from "node:test";
import type { SitePath } from "../../src/basics/address.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { type Shard, shardsOf } from "../../src/search/shards.ts";

/** Story number `n` of an invented paper that prints four a day; the higher, the newer. */
function story(n: number, more: Partial<SearchRecord> = {}): SearchRecord {
  const day = new Date(Date.UTC(1990, 0, 1) + Math.floor(n / 4) * 86_400_000).toISOString().slice(0, 10);
  return {
    path: `/${day.replaceAll("-", "/")}/story-${n}/` as SitePath,
    headline: `Story ${n}`,
    date: null,
    shown: day,
    section: null,
    sectionSlug: null,
    authors: [],
    authorSlugs: [],
    publication: null,
    publicationSlug: null,
    year: day.slice(0, 4),
    day,
    dated: true,
    language: "en",
    tag: null,
    text: `Text of story ${n}.`,
    ...more,
  };
}

/** The newest first, as the archive gives them. */
function paper(count: number): SearchRecord[] {
  return Array.from({ length: count }, (_, index) => story(count - 1 - index));
}

function changed(before: readonly Shard[], after: readonly Shard[]): Shard[] {
  const names = new Set(before.map((shard) => shard.name));
  return after.filter((shard) => !names.has(shard.name));
}

test("every story is in one shard, newest first, none heavier than Pagefind can bear", () => {
  const records = paper(60_000);
  const shards = shardsOf(records, "1");
  assert.deepEqual(
    shards.flatMap((shard) => shard.records),
    records,
  );
  assert.ok(shards.every((shard) => shard.records.length <= 8192));
  assert.ok(shards.length < 40, `${shards.length} shards`);
  assert.ok((shards[0]?.records.length ?? 0) <= 448);
  assert.equal(new Set(shards.map((shard) => shard.name)).size, shards.length);
});

test("a small archive is one shard a language, and stories without a day stand apart and last", () => {
  const none = { day: "", dated: false, year: "undated" };
  const records = [...paper(400), story(1000, { language: "ja" }), story(1001, none), story(1002, none)];
  const shards = shardsOf(records, "1").map(({ language, placed, records: all }) => [language, placed, all.length]);
  assert.deepEqual(shards, [
    ["en", true, 400],
    ["en", false, 2],
    ["ja", true, 1],
  ]);
});

test("a bound stands below the stories that are known to be of its day, and equals keep the archive's order", () => {
  const one = story(8, { path: "/b/" as SitePath });
  const two = story(8, { path: "/a/" as SitePath });
  const bound = story(8, { path: "/c/" as SitePath, dated: false });
  const older = story(4);
  const [shard] = shardsOf([older, bound, one, two], "1");
  assert.deepEqual(
    shard?.records.map((record) => record.path),
    ["/b/", "/a/", "/c/", older.path],
  );
});

test("a new story at the newest end touches one shard of at most 500 stories, but for rare joinings", () => {
  let records = paper(6000);
  let shards = shardsOf(records, "1");
  let joinings = 0;
  for (let n = 6000; n < 6300; n += 1) {
    records = [story(n), ...records];
    const next = shardsOf(records, "1");
    const touched = changed(shards, next);
    const indexed = touched.reduce((sum, shard) => sum + shard.records.length, 0);
    if (indexed > 500) joinings += 1;
    else assert.ok(touched.length <= 2, `${touched.length} shards for one story`);
    shards = next;
  }
  assert.ok(joinings <= 2, `${joinings} joinings in 300 stories`);
});

test("a jump in time at the newest end moves no boundary", () => {
  const records = paper(6000);
  const late = story(30_000);
  const touched = changed(shardsOf(records, "1"), shardsOf([late, ...records], "1"));
  assert.equal(touched.length, 1);
  assert.ok((touched[0]?.records.length ?? 0) <= 449);
});

test("an old story that is edited touches its own shard only; one that comes or goes at most its neighbours'", () => {
  const records = paper(20_000);
  const shards = shardsOf(records, "1");
  for (const place of [500, 3000, 9000, 19_999]) {
    const edited = records.map((record, index) => (index === place ? { ...record, text: "Corrected." } : record));
    const touched = changed(shards, shardsOf(edited, "1"));
    assert.equal(touched.length, 1);
    assert.ok(touched[0]?.records.some((record) => record.path === records[place]?.path));
    const without = changed(shards, shardsOf(records.toSpliced(place, 1), "1"));
    assert.ok(without.length <= 3, `${without.length} shards when story ${place} goes`);
  }
});

test("long stories make lighter shards, and one that is too long stands alone", () => {
  const records = paper(2000).map((record, index) => ({
    ...record,
    text: "x".repeat(index === 700 ? 30_000_000 : 12_000),
  }));
  const shards = shardsOf(records, "1");
  for (const { records: all } of shards) {
    const weight = all.reduce((sum, record) => sum + Math.ceil(record.text.length / 2400), 0);
    assert.ok(weight <= 8192 || all.length === 1, `${weight} in ${all.length}`);
  }
});

test("the same stories give the same names, another indexer others", () => {
  const names = (indexer: string) => shardsOf(paper(1000), indexer).map((shard) => shard.name);
  assert.deepEqual(names("1"), names("1"));
  assert.equal(names("1").filter((name) => names("2").includes(name)).length, 0);
});
