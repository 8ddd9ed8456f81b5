import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive, Filed } from "../../src/archive/archive.ts";
import { when } from "../../src/archive/when.ts";
import type { SitePath } from "../../src/basics/address.ts";
import { digestsOf } from "../../src/records/digests.ts";
import type { ShownArticle } from "../../src/records/shown.ts";
import { planShards, type ShardPlan } from "../../src/search/plan-shards.ts";
import { archiveOf } from "../archive-fixture.ts";

interface More {
  readonly path?: string;
  readonly date?: string | null;
  readonly language?: string;
  readonly body?: string;
}

const base = archiveOf([{ headline: "Harbour" }]);

/** Story number `n` of an invented paper that prints ten a day; the higher, the newer. */
function story(n: number, more: More = {}): Filed {
  const day = new Date(Date.UTC(1970, 0, 1) + Math.floor(n / 10) * 86_400_000).toISOString().slice(0, 10);
  const article = {
    ...base.stories[0]?.article,
    id: `story-${n}`,
    headline: `Story ${n}`,
    date: more.date === undefined ? day : more.date,
    body: more.body ?? `Text of story ${n}.`,
    language: more.language ?? null,
  } as ShownArticle;
  const path = more.path ?? `/${day.replaceAll("-", "/")}/story-${n}/`;
  return {
    article,
    path: path as SitePath,
    authors: [],
    section: null,
    publication: null,
    place: -n,
    when: when(article.date) ?? null,
    key: digestsOf(article).words,
  };
}

/** Newest first, as the archive gives them. */
function paper(count: number): Filed[] {
  return Array.from({ length: count }, (_, index) => story(count - 1 - index));
}

function shardsOf(stories: readonly Filed[], indexer?: string): ShardPlan[] {
  return planShards({ ...base, stories } satisfies Archive, indexer);
}

const piecesOf = (shards: readonly ShardPlan[]) => shards.flatMap(({ pieces }) => pieces);

/** The shards, and the pieces, that are not among those before. */
function changed<One extends { readonly key: string }>(before: readonly One[], after: readonly One[]): One[] {
  const keys = new Set(before.map(({ key }) => key));
  return after.filter(({ key }) => !keys.has(key));
}

const sum = (all: readonly { readonly stories: readonly unknown[] }[]) =>
  all.reduce((total, { stories }) => total + stories.length, 0);

test("every story is in one piece of one shard, newest first", () => {
  const stories = paper(60_000);
  const shards = shardsOf(stories);
  assert.deepEqual(
    shards.flatMap((shard) => shard.stories.map(({ path }) => path)),
    stories.map(({ path }) => path),
  );
  assert.deepEqual(
    piecesOf(shards).flatMap((piece) => piece.stories.map(({ path }) => path)),
    stories.map(({ path }) => path),
  );
  assert.ok(shards.every((shard) => shard.stories.length <= 8192));
  assert.ok(piecesOf(shards).every((piece) => piece.stories.length <= 448));
  assert.ok(shards.length < 40, `${shards.length} shards`);
  assert.equal(new Set(shards.map((shard) => shard.name)).size, shards.length);
});

test("a small archive is one shard a language, and stories without a day stand apart and last", () => {
  const stories = [
    ...paper(400),
    story(1000, { language: "ja" }),
    story(1001, { date: null }),
    story(1002, { date: null }),
  ];
  const shards = shardsOf(stories).map(({ language, placed, newest, oldest, stories: all }) => {
    return [language, placed, newest, oldest, all.length];
  });
  assert.deepEqual(shards, [
    ["en", true, "1970-02-09", "1970-01-01", 400],
    ["en", false, null, null, 2],
    ["ja", true, "1970-04-11", "1970-04-11", 1],
  ]);
});

test("a bound stands below the stories that are known to be of its day, and equals keep the archive's order", () => {
  const day = "1970-01-20";
  const stories = [
    story(4),
    story(8, { path: "/c/", date: `[..${day}]` }),
    story(8, { path: "/b/", date: day }),
    story(8, { path: "/a/", date: day }),
  ];
  const [shard] = shardsOf(stories);
  assert.deepEqual(
    shard?.stories.map(({ path }) => path),
    ["/b/", "/a/", "/c/", stories[0]?.path],
  );
});

test("a new story at the newest end has 500 stories indexed at most, always", () => {
  // Histories that grow from nothing, through every joining of shards, and one that is large already.
  for (const [from, to] of [
    [0, 3000],
    [20_000, 20_400],
  ] as const) {
    let stories = paper(from);
    let pieces = piecesOf(shardsOf(stories));
    for (let n = from; n < to; n += 1) {
      stories = [story(n), ...stories];
      const next = piecesOf(shardsOf(stories));
      const indexed = sum(changed(pieces, next));
      assert.ok(indexed <= 500, `${indexed} stories for story ${n}`);
      pieces = next;
    }
  }
});

test("a jump in time at the newest end moves no boundary", () => {
  const stories = paper(6000);
  const [before, after] = [shardsOf(stories), shardsOf([story(30_000), ...stories])];
  assert.ok(sum(changed(piecesOf(before), piecesOf(after))) <= 449, "indexed");
  const touched = changed(before, after);
  assert.equal(touched.length, 1);
  assert.ok(sum(touched) <= 5 * 448, `${sum(touched)} stories joined`);
});

test("the newest shard is none of a few stories, and no shard is heavier than its age allows", () => {
  const slight = Array.from({ length: 30 }, (_, more) => shardsOf(paper(9000 + 74 * more))).filter((shards) => {
    assert.ok(shards.every((shard) => sum([shard]) <= 8192));
    assert.ok(shards.slice(0, 1).every((shard) => sum([shard]) <= 5 * 448));
    return sum(shards.slice(0, 1)) < 448;
  });
  assert.equal(slight.length, 0);
});

test("an old story that is edited touches its own shard only, and of that one piece", () => {
  const stories = paper(20_000);
  const shards = shardsOf(stories);
  for (const place of [500, 3000, 9000, 19_999]) {
    const n = 19_999 - place;
    const edited = shardsOf(stories.with(place, story(n, { body: "Corrected." })));
    const touched = changed(shards, edited);
    assert.equal(touched.length, 1);
    const indexed = changed(piecesOf(shards), piecesOf(edited));
    assert.equal(indexed.length, 1);
    assert.ok(indexed[0]?.stories.some(({ path }) => path === stories[place]?.path));
    const without = changed(shards, shardsOf(stories.toSpliced(place, 1)));
    assert.ok(without.length <= 3, `${without.length} shards when story ${place} goes`);
  }
});

test("long stories make lighter pieces and shards, and one that is too long stands alone", () => {
  const stories = paper(2000).map((_, index) =>
    story(1999 - index, { body: "x".repeat(index === 700 ? 30_000_000 : 12_000) }),
  );
  const weight = (all: readonly Filed[]) =>
    all.reduce((total, { article }) => total + Math.ceil((article.body ?? "").length / 2400), 0);
  const shards = shardsOf(stories);
  for (const { stories: all } of shards) assert.ok(weight(all) <= 8192 || all.length === 1);
  for (const { stories: all } of piecesOf(shards)) assert.ok(weight(all) <= 448 || all.length === 1);
});

test("the same stories give the same names; another indexer, another interface or other dates do not", () => {
  const stories = paper(1000);
  const names = (archive: Partial<Archive>, indexer?: string) =>
    planShards({ ...base, stories, ...archive }, indexer).map(({ name }) => name);
  const one = names({});
  assert.deepEqual(names({}), one);
  for (const other of [names({}, "2"), names({ settings: { ...base.settings, language: "de" } })]) {
    assert.equal(one.filter((name) => other.includes(name)).length, 0);
  }
});

test("planning asks a story for nothing that has to be read from the disk", () => {
  const asked = new Set<PropertyKey>();
  const stories = paper(300).map((filed) => {
    const article = new Proxy(filed.article, {
      get(target, key) {
        asked.add(key);
        return Reflect.get(target, key);
      },
    });
    digestsOf(article);
    return { ...filed, article };
  });
  asked.clear();
  assert.equal(sum(shardsOf(stories)), 300);
  assert.deepEqual([...asked].sort(), ["date", "language"]);
});
