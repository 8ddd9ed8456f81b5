import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Filed } from "../../src/archive/archive.ts";
import { calendar, isDated, sortDay } from "../../src/basics/edtf.ts";
import { stateFrom } from "../../src/search/browser/page/address.ts";
import { type SearchAnswer, searchAnswer } from "../../src/search/search-answer.ts";
import { openSite, searchSite } from "../../src/search/search-site.ts";
import { verifySearch } from "../../src/search/verify.ts";
import { archiveOf } from "../archive-fixture.ts";
import { attack, courier } from "./courier.ts";
import { indexSearch } from "./index-search.ts";

const archive = courier();
const output = mkdtempSync(join(tmpdir(), "backfile-index-"));
let files: string[] = [];

before(async () => {
  files = await indexSearch(archive, output);
});
after(() => rmSync(output, { recursive: true }));

/** What the built index answers to an address's query. */
async function asked(query: string): Promise<SearchAnswer> {
  return searchSite(output, stateFrom(new URLSearchParams(query)));
}

/** What a plain scan finds: the words of a story's own text and names. */
function scan(wanted: (story: Filed, words: ReadonlySet<string>) => boolean): Filed[] {
  return archive.stories.filter((story) => {
    const { headline, blurbs, body, authors } = story.article;
    const text = [headline, ...blurbs, body ?? "", ...authors.map(({ name }) => name)].join(" ");
    return wanted(story, new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  });
}

function facets(stories: readonly Filed[]): SearchAnswer["facets"] {
  const tally = (values: (story: Filed) => readonly (string | null | undefined)[]) => {
    const counts: Record<string, number> = {};
    for (const value of stories.flatMap(values)) if (value) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  return {
    section: tally(({ article }) => [article.section]),
    author: tally(({ article }) => article.authors.map(({ name }) => name)),
    publication: tally(({ article }) => [article.publication]),
    year: tally(({ article }) => [calendar(article.date)?.year ?? "undated"]),
  };
}

type FacetName = keyof SearchAnswer["facets"];

const paths = (answer: SearchAnswer) => answer.results.map((result) => result.url);

test("the folder holds what is needed and nothing of Pagefind's interfaces", () => {
  assert.deepEqual(
    files.filter((file) => !file.startsWith("search/shards/")),
    ["names.json", "pagefind.js", "search.js", "shards.json", "wasm.en.pagefind"].map((file) => `search/${file}`),
  );
  const kinds = new Set(
    files.filter((file) => file.startsWith("search/shards/")).map((file) => file.split(".").at(-1)),
  );
  assert.deepEqual([...kinds].sort(), ["gz", "json"]);
  assert.deepEqual(verifySearch(output, archive.stories.length), []);
});

test("the same archive gives the same bytes", async () => {
  const again = mkdtempSync(join(tmpdir(), "backfile-index-"));
  try {
    assert.deepEqual(await indexSearch(archive, again), files);
    for (const file of files) assert.ok(readFileSync(join(again, file)).equals(readFileSync(join(output, file))), file);
  } finally {
    rmSync(again, { recursive: true });
  }
});

test("words find what a plain scan finds, with the same counts", async () => {
  for (const word of ["herring", "bridge", "lighthouse", "late", "voss", "regatta", "calmly"]) {
    const expected = scan((_, words) => words.has(word));
    const answer = await asked(`q=${word}&shown=1000`);
    assert.deepEqual(paths(answer).sort(), expected.map((story) => story.path as string).sort(), word);
    assert.equal(answer.total, expected.length);
    assert.deepEqual(answer.facets, facets(expected), word);
  }
});

test("all words must be there, even one that no story of a shard has", async () => {
  assert.equal((await asked("q=ferry+lighthouse")).total, scan((_, w) => w.has("ferry") && w.has("lighthouse")).length);
  assert.equal((await asked("q=ferry+zeppelin")).total, 0);
});

test("a phrase is found in its order, a minus sign leaves out", async () => {
  const phrase = await asked('q="late. It has"');
  assert.deepEqual(
    phrase.results.map((result) => result.headline),
    ["Letter to the editor"],
  );
  assert.equal((await asked('q="has late it"')).total, 0);
  assert.equal(
    (await asked("q=ferry+-lighthouse")).total,
    scan((_, w) => w.has("ferry") && !w.has("lighthouse")).length,
  );
  assert.equal((await asked("q=-ferry")).total, scan((_, w) => !w.has("ferry")).length);
  assert.equal((await asked("q=%3F%3F%3F")).total, 0);
});

test("newest and oldest are in order over both languages, bounds in their place, the unknown last", async () => {
  const key = (story: Filed) => [sortDay(story.article.date), isDated(story.article.date) ? 1 : 0] as const;
  const known = archive.stories.filter((story) => sortDay(story.article.date) !== "");
  const unknown = archive.stories.filter((story) => sortDay(story.article.date) === "").map((story) => story.path);
  const byPath = new Map(archive.stories.map((story) => [story.path as string, story]));
  for (const [sort, turn] of [
    ["new", 1],
    ["old", -1],
  ] as const) {
    const all = paths(await asked(`q=sort:${sort}&shown=1000`));
    assert.equal(new Set(all).size, archive.stories.length);
    assert.deepEqual(new Set(all.slice(-unknown.length)), new Set(unknown));
    const keys = all.slice(0, known.length).map((path) => key(byPath.get(path) as Filed).join(" "));
    assert.deepEqual(
      keys,
      known.map((story) => key(story).join(" ")).sort((a, b) => turn * (a < b ? 1 : a > b ? -1 : 0)),
    );
  }
});

test("twenty come first, more on demand, in the same order", async () => {
  const first = await asked("q=tide");
  const more = await asked("q=tide&shown=40");
  assert.equal(first.results.length, 20);
  assert.deepEqual(paths(more).slice(0, 20), paths(first));
  assert.equal(more.results.length, 40);
});

test("values of one facet widen, facets narrow, and each counts what choosing one more would give", async () => {
  const chosen: Partial<Record<FacetName, readonly string[]>> = { section: ["Harbour", "Sport"], year: ["2012"] };
  const passes = (name: FacetName) => (story: Filed) => {
    const wanted = chosen[name];
    return wanted === undefined || Object.keys(facets([story])[name]).some((value) => wanted.includes(value));
  };
  const all = archive.stories;
  const answer = await asked("q=(section:=harbour OR section:=sport) on:2012&shown=1000");
  assert.deepEqual(
    new Set(paths(answer)),
    new Set(
      all
        .filter(passes("section"))
        .filter(passes("year"))
        .map((s) => s.path as string),
    ),
  );
  assert.deepEqual(answer.facets.section, facets(all.filter(passes("year"))).section);
  assert.deepEqual(answer.facets.year, facets(all.filter(passes("section"))).year);
  assert.deepEqual(answer.facets.author, facets(all.filter(passes("section")).filter(passes("year"))).author);
  assert.equal((await asked("q=section:no-such-section")).total, 0);
});

test("Japanese is searched by its letters, on a page in English", async () => {
  assert.equal((await asked("q=灯台")).total, 6);
  assert.equal((await asked("q=漁港が閉鎖")).total, 6);
  assert.equal((await asked("q=花子")).total, 6);
  assert.equal((await asked("q=第3報")).results[0]?.headline, "港の灯台、第3報");
});

test("a result is plain data", async () => {
  const [result] = (await asked("q=keeper+remembers")).results;
  assert.deepEqual(result, {
    url: scan((_, words) => words.has("keeper"))[0]?.path,
    headline: "A lighthouse keeper remembers",
    date: null,
    possible: false,
    section: null,
    authors: [],
    publication: null,
    status: null,
    excerpt: "Nobody wrote down when he said this.",
  });
});

test("what was said of a story later is found, and the story says what became of it", async () => {
  const [result, ...others] = (await asked("q=zeppelin")).results;
  assert.deepEqual(others, []);
  assert.equal(result?.status, "retracted");
  assert.match(result.excerpt, /dreamt the zeppelin\.$/);
  assert.deepEqual((await asked('q="year+none"')).results, [], "no phrase runs from the text into a correction");
  const found = async (query: string) => (await asked(`q=${query}`)).results.map(({ status }) => status);
  assert.deepEqual(await found("is:retracted"), ["retracted"]);
  assert.deepEqual(await found("is:corrected"), ["corrected"]);
  assert.deepEqual((await found("has:correction")).sort(), ["corrected", "retracted", null].sort());
  assert.equal((await asked("q=-is:retracted")).total, 62);
});

test("hostile text is kept to the letter in every field, and hides nothing", async () => {
  const answer = await asked("q=gullible+afterwards");
  assert.equal(answer.results.length, 1);
  const [result] = answer.results;
  assert.equal(result?.headline, `Attack ${attack}`);
  assert.deepEqual(result?.authors, [`Author ${attack}`]);
  assert.match(result?.excerpt ?? "", /<mark>unmarked<\/mark> &lt;b&gt; \u200b afterwards$/);
  assert.deepEqual(answer.facets.section, { [`Section ${attack}`]: 1 });
  for (const query of ['"', "-", '-"', '"" -- ""', "a".repeat(5000), "%00%ff", "__proto__", "(((", "\u202e"]) {
    const { total } = await asked(`q=section:__proto__+${encodeURIComponent(query)}&shown=1e9`);
    assert.equal(total, 0, query);
  }
});

test("a story with nothing but a headline, or with a headline of signs, is in the index", async () => {
  const bare = archiveOf([{ headline: "Obituary" }, { headline: "???" }, { headline: "\u200b" }]);
  const folder = mkdtempSync(join(tmpdir(), "backfile-index-"));
  try {
    await indexSearch(bare, folder);
    assert.equal((await searchSite(folder, stateFrom(new URLSearchParams()))).total, 3);
    assert.equal((await searchSite(folder, stateFrom(new URLSearchParams("q=obituary")))).total, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("an archive without stories has a search that finds nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "backfile-index-"));
  try {
    await indexSearch(archiveOf([]), folder);
    assert.deepEqual(verifySearch(folder, 0), []);
    assert.equal((await searchSite(folder, stateFrom(new URLSearchParams("q=x")))).total, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("what is missing or damaged is named, never passed over", async () => {
  const folder = mkdtempSync(join(tmpdir(), "backfile-index-"));
  try {
    await indexSearch(archive, folder);
    const shard = join(folder, "search", "shards", readdirSync(join(folder, "search", "shards"))[0] ?? "");
    const part = join(shard, "stories.gz");
    truncateSync(part, 40);
    assert.deepEqual(
      verifySearch(folder, archive.stories.length).map(({ rule }) => rule),
      ["search-file-damaged"],
    );
    await assert.rejects(searchSite(folder, stateFrom(new URLSearchParams("q=ferry"))), /cannot be read whole/);
    rmSync(part);
    await assert.rejects(searchSite(folder, stateFrom(new URLSearchParams("q=ferry"))), /cannot be read whole/);
    const search = await openSite(folder);
    const answer = await search.ask(stateFrom(new URLSearchParams("q=ferry")));
    assert.equal(answer.missing.length, 1);
    assert.equal(searchAnswer("ferry", answer).total < (await asked("q=ferry")).total, true);
    assert.deepEqual(
      verifySearch(folder, 1).map(({ rule }) => rule),
      ["search-count", "search-file-missing"],
    );
    writeFileSync(join(folder, "search", "shards.json"), "{");
    assert.deepEqual(
      verifySearch(folder, 1).map(({ rule }) => rule),
      ["search-unreadable"],
    );
    await assert.rejects(searchSite(folder, stateFrom(new URLSearchParams())), /no search index/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
