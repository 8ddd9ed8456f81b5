import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Answer } from "../../../src/search/browser/answer.ts";
import { type MemoryArchiveOptions, memoryArchive } from "./memory-archive.ts";
import { type MemoryStory, memoryShard } from "./memory-shard.ts";

/** Stories of one language, newest first, in shards of this size; those without a day come last, in one of their own. */
function shardsOf(stories: readonly MemoryStory[], size: number, language = "en") {
  const hasDay = ({ days }: MemoryStory) => (days?.[1] ?? days?.[0] ?? null) !== null;
  const known = stories.filter(hasDay);
  const unknown = stories.filter((story) => !hasDay(story));
  const shards = [];
  for (let from = 0; from < known.length; from += size) {
    shards.push(memoryShard(`${language}${shards.length}`, known.slice(from, from + size), { language }));
  }
  if (unknown.length > 0) shards.push(memoryShard(`${language}x`, unknown, { language }));
  return shards;
}

function asked(
  stories: readonly MemoryStory[],
  size: number,
  query: string,
  options: MemoryArchiveOptions & { shown?: number; onPartial?: (answer: Answer) => void } = {},
): Promise<Answer> {
  const { shown = 20, onPartial } = options;
  return memoryArchive(shardsOf(stories, size), options)({ query, shown }, { onPartial });
}

const headlines = (answer: Answer) => answer.results.map(({ headline }) => headline);

const day = (text: string): [string, string] => [text, text];

const paper: readonly MemoryStory[] = [
  { headline: "a", days: day("2022-03-02"), section: "world", by: ["ann"] },
  { headline: "b", days: day("2022-03-01"), section: "town", by: ["ann", "bo"] },
  { headline: "c", days: day("2022-02-04"), section: "world" },
  { headline: "d", days: [null, "2022-02-04"], dated: false, section: "sport" },
  { headline: "e", days: ["2019-01-01", "2019-12-31"], section: "town", by: ["bo"] },
  { headline: "f", days: ["2018-05-01", null], dated: false },
  { headline: "g" },
];

test("newest and oldest first: bounds below the stories of their day, the unknown last both ways", async () => {
  for (const size of [1, 2, 10]) {
    assert.equal(headlines(await asked(paper, size, "")).join(""), "abcdefg");
    assert.equal(headlines(await asked(paper, size, "sort:old")).join(""), "fecdbag");
    assert.equal(headlines(await asked(paper, size, "sort:old", { shown: 3 })).join(""), "fec");
    assert.equal(headlines(await asked(paper, size, "sort:best")).join(""), "abcdefg");
  }
});

test("languages are merged by day", async () => {
  const shards = [
    ...shardsOf(
      [
        { headline: "a", days: day("2022-03-02") },
        { headline: "b", days: day("2020-03-02") },
      ],
      1,
      "de",
    ),
    ...shardsOf(
      [{ headline: "c", days: day("2023-03-02") }, { headline: "d", days: day("2020-03-02") }, { headline: "e" }],
      1,
    ),
  ];
  const search = memoryArchive(shards);
  assert.equal(headlines(await search({ query: "", shown: 20 })).join(""), "cabde");
  assert.equal(headlines(await search({ query: "sort:old", shown: 20 })).join(""), "bdace");
});

test("counts are those that one would get by choosing, whatever else of its kind is chosen", async () => {
  for (const size of [2, 10]) {
    const { facets, total } = await asked(paper, size, "section:=world 2022..", {
      names: { section: { world: "World" }, author: {}, publication: {} },
    });
    assert.equal(total, 2);
    assert.deepEqual(facets?.section, [
      { slug: "world", name: "World", count: 2, chosen: true },
      { slug: "sport", name: "sport", count: 1, chosen: false },
      { slug: "town", name: "town", count: 1, chosen: false },
    ]);
    assert.deepEqual(facets?.author, [{ slug: "ann", name: "ann", count: 1, chosen: false }]);
    assert.deepEqual(facets?.years, [{ year: 2022, count: 2 }]);
    const open = await asked(paper, size, "(section:=town OR section:=none)");
    assert.deepEqual(
      open.facets?.years.map(({ year, count }) => `${year}:${count}`),
      ["2019:1", "2020:0", "2021:0", "2022:1"],
    );
    assert.deepEqual(
      open.facets?.section.map(({ slug, count, chosen }) => `${slug} ${count} ${chosen}`),
      ["town 2 true", "world 2 false", "sport 1 false", "none 0 true"],
    );
    assert.equal((await asked(paper, size, "2019..2022")).facets?.undated, 3);
  }
});

test("a story whose date only may lie within the dates is found, and said to be possible", async () => {
  const answer = await asked(paper, 2, "2019-03..2022-02");
  assert.deepEqual(
    answer.results.map(({ headline, possible }) => `${headline}${possible ? "?" : ""}`),
    ["c", "d?", "e?", "f?"],
  );
});

const many: readonly MemoryStory[] = Array.from({ length: 60 }, (_, index) => ({
  headline: `story ${index}`,
  body: index % 2 === 0 ? "The ferry came in." : "Nothing came in.",
  days: day(`2022-01-${String(31 - Math.floor(index / 2)).padStart(2, "0")}`),
}));

test("by date the first results come before all shards are asked, without counts, and are the final ones", async () => {
  const opened: string[] = [];
  const partials: { answer: Answer; opened: number }[] = [];
  const answer = await asked(many, 10, "ferry sort:new", {
    shown: 4,
    onOpen: (name) => opened.push(name),
    onPartial: (part) => partials.push({ answer: part, opened: opened.length }),
  });
  const [first] = partials;
  assert.equal(first?.opened, 1);
  assert.equal(first?.answer.facets, null);
  assert.equal(first?.answer.atLeast, true);
  assert.equal(first?.answer.total, 5);
  assert.deepEqual(first?.answer.results, answer.results);
  assert.equal(answer.total, 30);
  assert.equal(answer.atLeast, false);
  assert.equal(new Set(opened).size, 6);
});

test("whatever the cut into shards, answers are the same to the last score", async () => {
  const word = fc.constantFrom("wall", "ferry", "tide", "eel", "quay", "old");
  const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((all) => all.join(" "));
  const story = fc.record({ headline: words, body: words, month: fc.integer({ min: 1, max: 4 }), dated: fc.boolean() });
  const query = fc.constantFrom(
    "wall",
    "ferry tide",
    '"old quay" eel',
    "eel OR wall",
    "wal*",
    "tide -eel",
    "old wall sort:old",
    "sort:new",
    "eel 2022-02..2022-03",
    "old quay sort:new",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { maxLength: 30 }),
      query,
      fc.integer({ min: 1, max: 12 }),
      async (rows, text, size) => {
        const stories = rows
          .map(
            ({ headline, body, month, dated }): MemoryStory => ({
              headline,
              body,
              dated,
              days: day(`2022-0${month}-01`),
            }),
          )
          .sort((a, b) =>
            (a.days?.[1] ?? "") < (b.days?.[1] ?? "")
              ? 1
              : (a.days?.[1] ?? "") > (b.days?.[1] ?? "")
                ? -1
                : Number(b.dated) - Number(a.dated),
          );
        // The path tells the shard; the place in the whole list is what counts.
        const numbered = stories.map((one, index) => ({ ...one, authors: [`n${index}`] }));
        const names = (answer: Answer) => answer.results.map(({ authors }) => authors[0]);
        const whole = await asked(numbered, 100, text, { shown: 10 });
        const cut = await asked(numbered, size, text, { shown: 10, onPartial: () => {} });
        assert.deepEqual(names(cut), names(whole));
        assert.equal(cut.total, whole.total);
        assert.deepEqual(cut.facets, whole.facets);
      },
    ),
    { numRuns: 300 },
  );
});

test("a shard that cannot be asked is named, the others answer, and it is asked again the next time", async () => {
  const failing = new Set(["en1"]);
  const search = memoryArchive(shardsOf(many, 10), { failing });
  const answer = await search({ query: "ferry", shown: 20 });
  assert.deepEqual(
    answer.missing.map(({ name }) => name),
    ["en1"],
  );
  assert.equal(answer.atLeast, true);
  assert.equal(answer.total, 25);
  failing.clear();
  const again = await search({ query: "ferry", shown: 20 });
  assert.equal(again.total, 30);
  assert.deepEqual([again.missing, again.atLeast], [[], false]);
});

test("a text that does not come makes its shard a missing one, and no made-up result", async () => {
  const shards = shardsOf(many, 30);
  const broken = shards.map((shard, index) =>
    index > 0 ? shard : { ...shard, text: () => Promise.reject(new Error("gone")) },
  );
  const answer = await memoryArchive(broken)({ query: "", shown: 40 });
  assert.equal(answer.results.length, 10);
  assert.equal(answer.total, 60);
  assert.deepEqual(
    answer.missing.map(({ name }) => name),
    ["en0"],
  );
});

test("where nothing is found, words that no story has are taken as beginnings", async () => {
  const opened: string[] = [];
  const answer = await asked(many, 10, "fer came", { onOpen: (name) => opened.push(name) });
  assert.deepEqual(answer.widened, ["fer"]);
  assert.equal(answer.total, 30);
  assert.ok(answer.results[0]?.excerpt.some(({ text, marked }) => marked && text === "ferry"));
  for (const query of ["=fer", "came -fer", "f", "xyz"])
    assert.deepEqual((await asked(many, 10, query)).widened, [], query);
  // The word is there, though not within the dates.
  assert.deepEqual((await asked(many, 10, "ferry 1999")).widened, []);
});

test("what may have been meant is suggested with the number of stories that it finds, and never what finds none", async () => {
  const names = { section: {}, author: { "ann-leighton": "Ann Leighton" }, publication: {} };
  const stories = [...many, { headline: "late", authors: ["Ann Leighton"] }];
  const meant = async (query: string) => (await asked(stories, 10, query, { names })).suggestions;
  assert.deepEqual(await meant("fery came"), [{ query: "ferry came", total: 30 }]);
  assert.deepEqual(await meant("freyr"), []);
  assert.deepEqual(await meant("frery -nothing"), [{ query: "ferry -nothing", total: 30 }]);
  assert.deepEqual(await meant("leihgton"), [{ query: "leighton", total: 1 }]);
  assert.deepEqual(await meant("leihgton fery"), []);
  assert.deepEqual(await meant("ferry"), []);
  assert.deepEqual(await meant("fery OR nothing"), [{ query: "ferry OR nothing", total: 60 }]);
});

test("the order that was asked for is told; best match means nothing where no words are asked for", async () => {
  for (const [query, sort] of [
    ["ferry", "best"],
    ["", "new"],
    ["2022..", "new"],
    ["-ferry", "new"],
    ["ferry sort:old", "old"],
    ["sort:best", "new"],
    ['"came in" sort:best', "best"],
  ]) {
    assert.equal((await asked(many, 10, query ?? "")).sort, sort, query);
  }
});

test("a date that is typed as a word, and that no story says, is offered as a date", async () => {
  const meant = async (query: string) => (await asked(paper, 10, query)).suggestions;
  assert.deepEqual(await meant("2022-03-02"), [{ query: "on:2022-03-02", total: 2 }]);
  assert.deepEqual(await meant("section:world 2022-02"), [{ query: "section:world on:2022-02", total: 1 }]);
  assert.deepEqual((await asked(paper.slice(0, 3), 10, "2044")).suggestions, []);
  assert.deepEqual(await meant('"2022-03-02"'), []);
});
