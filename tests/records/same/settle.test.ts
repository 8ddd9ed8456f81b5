import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../src/records/article.ts";
import { findCandidates, rowsOf } from "../../../src/records/same/candidates.ts";
import { SameMemory } from "../../../src/records/same/memory.ts";
import { readMerges } from "../../../src/records/same/read-merges.ts";
import { settleSame } from "../../../src/records/same/settle-same.ts";
import { packVerdicts, unpackVerdicts } from "../../../src/records/same/verdicts.ts";
import { withSameness } from "../../../src/records/same/with-sameness.ts";
import { storyPath } from "../../../src/records/story-path.ts";
import { sentences, story, text } from "./stories.ts";

/** What becomes of stories, beside a `merges.yaml` that says this. */
function settled(articles: readonly Article[], yaml = "", records: readonly string[] = []) {
  const sources = records.map((file) => ({ file, format: "record", articles: 1, leftovers: [] }));
  const content = { articles, files: new Map(), replaced: [], sources, problems: [] };
  const { problems, ...merges } = readMerges("content/merges.yaml", yaml);
  const same = withSameness(content, settleSame(content, merges, new SameMemory()));
  return { ...same, problems: [...problems, ...same.problems] };
}

const ids = (articles: readonly Article[]): string[] => articles.map(({ id }) => id);
const edited = text.replace("voted on Tuesday", "decided").replace("about 340,000", "340,000");
const courier = { publication: "The Strait Courier", url: "https://courier.example/pier" };
const wire = { publication: "Strait Press", url: "https://press.example/1", body: edited, date: "2022-02-03" };

test("the fuller text stands, with what the others know, their sources, papers and addresses", () => {
  const full = story("full", { ...courier, body: `${text} ${sentences[7]}`, section: null });
  const other = story("wire", {
    ...wire,
    section: "Coast",
    dek: "Nine to eight",
    authors: [{ name: "Ann Lee" }, { name: "Bo Ek" }],
  });
  const { articles, joined, unsure } = settled([other, full]);
  assert.deepEqual(ids(articles), ["full"]);
  const [one] = articles;
  assert.equal(one?.section, null, "another paper's section is not this one's");
  assert.equal(one?.dek, "Nine to eight");
  assert.equal(one?.provenance.dek?.file, "content/wire.txt");
  assert.equal(one?.provenance.body?.file, undefined);
  assert.deepEqual(
    one?.authors.map(({ name }) => name),
    ["Ann Lee", "Bo Ek"],
  );
  assert.deepEqual(one?.alsoIn, [{ file: "content/wire.txt", line: 1 }]);
  assert.deepEqual(one?.alsoPublished, [
    { publication: "Strait Press", url: "https://press.example/1", date: "2022-02-03" },
  ]);
  assert.equal(one?.versions, undefined);
  assert.deepEqual(one?.aliases, [storyPath(other)]);
  assert.deepEqual([...joined], [["wire", "full"]]);
  assert.deepEqual(unsure, []);
});

test("what a paper says of its own copy does not become another's, and what nobody knows to be another's does", () => {
  const full = story("full", { publication: "The Strait Courier", body: `${text} ${sentences[7]}` });
  const [one] = settled([full, story("wire", wire)]).articles;
  assert.equal(one?.url, null);
  assert.equal(one?.alsoPublished?.[0]?.url, "https://press.example/1");
  const feed = story("feed", { url: "https://courier.example/pier", section: "Coast" });
  const [other] = settled([full, feed]).articles;
  assert.deepEqual([other?.url, other?.section, other?.provenance.url?.file], [feed.url, "Coast", "content/feed.txt"]);
  assert.equal(other?.alsoPublished, undefined);
});

test("a day that was concluded is not told of another paper", () => {
  const doubtful = story("wire", { ...wire });
  const [one] = settled([
    story("full", { ...courier, body: `${text} ${sentences[7]}` }),
    { ...doubtful, provenance: { ...doubtful.provenance, date: { how: "inferred", rule: "list-order" } } },
  ]).articles;
  assert.equal(one?.alsoPublished?.[0]?.date, null);
});

test("a record that a person may have corrected wins over a fuller text", () => {
  const record = story("mine", {
    body: null,
    blurbs: [sentences[0]],
    headline: "Harbour board keeps the old pier",
    source: { file: "content/mine.md" },
  });
  const [one] = settled([story("full", {}), record], "", ["content/mine.md"]).articles;
  assert.equal(one?.id, "mine");
  assert.equal(one?.body, text);
  assert.equal(one?.provenance.body?.file, "content/full.txt");
  assert.deepEqual(one?.blurbs, [sentences[0]]);
});

test("blurbs of others stay, but for those that the text says already", () => {
  const clip = story("clip", {
    body: null,
    blurbs: [sentences[1], "A goat was there."],
    url: "https://courier.example/pier?utm_source=x",
  });
  const [one] = settled([story("full", courier), clip]).articles;
  assert.deepEqual(one?.blurbs, ["A goat was there."]);
});

test("of one paper's versions the latest stands, and the others are its history", () => {
  const first = story("first", { ...courier, date: "2022-02-03", headline: "Board to vote on pier" });
  const second = story("second", { ...courier, body: `${edited} ${sentences[7]}` });
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    const [one] = settled(order).articles;
    assert.equal(one?.id, "second");
    assert.deepEqual(one?.versions, [
      { date: "2022-02-03", headline: "Board to vote on pier", url: "https://courier.example/pier" },
    ]);
    assert.equal(one?.alsoPublished, undefined);
  }
});

test("the order of the files changes nothing", () => {
  const stories = [
    story("a", courier),
    story("b", wire),
    story("c", { body: null, blurbs: [sentences[1]] }),
    story("d", { headline: "Goat wins", body: sentences.slice(6).join(" ") }),
  ];
  const [there, back] = [settled(stories), settled([...stories].reverse())];
  assert.deepEqual(ids(there.articles).sort(), ["a", "d"]);
  const merged = (articles: readonly Article[]) => articles.find(({ id }) => id === "a");
  assert.deepEqual(merged(there.articles), merged(back.articles));
});

test("what is kept back by one record is not shown by another", () => {
  const [one] = settled([story("a", { ...courier, show: "summary", body: edited }), story("b", wire)]).articles;
  assert.equal(one?.show, "summary");
});

test("what a person has decided holds, and is undone with its line", () => {
  const stories = [story("a", courier), story("b", wire)];
  const goat = story("c", { headline: "Goat wins", body: sentences.slice(6).join(" "), date: "2020-01-01" });
  assert.deepEqual(ids(settled(stories).articles), ["a"]);
  const apart = settled(stories, "different:\n  - [a, b]\n");
  assert.deepEqual([ids(apart.articles), apart.unsure, apart.problems], [["a", "b"], [], []]);
  const joined = settled([...stories, goat], "same:\n  - [a, c]\n");
  assert.deepEqual([ids(joined.articles), joined.problems], [["a"], []]);
  assert.equal(ids(settled([...stories, goat]).articles).length, 2);
  const versions = settled([...stories, goat], "version-of:\n  - [c, a]\n");
  assert.deepEqual(ids(versions.articles), ["c"]);
  assert.equal(versions.articles[0]?.versions?.[0]?.headline, "Harbour board keeps the old pier");
});

test("stories are named by id, address or place; what names none is reported with its line", () => {
  const stories = [story("a", courier), story("b", wire)];
  const path = storyPath(stories[0] as Article);
  for (const name of [path, path.slice(0, -1), "content/a.txt", "content/a.txt:1"]) {
    const { articles, problems } = settled(stories, `different:\n  - [${name}, b]\n`);
    assert.deepEqual([ids(articles), problems], [["a", "b"], []], name);
  }
  const { problems } = settled(stories, "same:\n  - [a, b]\n  - [a, nobody]\nelse: x\ndifferent:\n  - [a]\n  - x\n");
  assert.deepEqual(
    problems.map(({ rule, line, found }) => [rule, line, found]),
    [
      ["key-unknown", 4, "else"],
      ["merge-unreadable", 6, '["a"]'],
      ["merge-unreadable", 7, '"x"'],
      ["merge-unknown", 3, "nobody"],
    ],
  );
  const broken = settled(stories, "same: [a, b");
  assert.deepEqual(
    broken.problems.map(({ rule }) => rule),
    ["yaml-unreadable"],
  );
});

test("two lines that contradict each other keep stories apart, and are reported", () => {
  const { articles, problems } = settled([story("a", courier), story("b", wire)], "same: [a, b]\ndifferent: [b, a]\n");
  assert.deepEqual(ids(articles), ["a", "b"]);
  assert.deepEqual(
    problems.map(({ rule, line }) => [rule, line]),
    [["merge-contradicts", 1]],
  );
});

test("pairs in doubt are listed once, whatever else was joined", () => {
  const reprint = { date: "2023-02-04", headline: "From our files" };
  const { articles, unsure } = settled([story("a", courier), story("b", wire), story("c", reprint)]);
  assert.equal(articles.length, 2);
  assert.deepEqual(
    unsure.map(({ stories, rule }) => [ids(stories).sort(), rule]),
    [[["a", "c"], "reprint"]],
  );
});

test("an address that many stories share, as a page that goes on does, makes none of them one", () => {
  const url = "https://courier.example/live";
  const live = sentences.map((sentence, index) =>
    story(`s${index}`, { url, body: sentence, headline: sentence.slice(0, 40) }),
  );
  assert.equal(settled(live).articles.length, live.length);
});

test("texts that repeat each other do not make pairs squared", () => {
  const many = (count: number, same: boolean): Article[] =>
    Array.from({ length: count }, (_, at) =>
      story(`s${at}`, {
        body: same ? text : `${text} ${String(at).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "")}`,
        headline: `Number ${at}`,
      }),
    );
  for (const same of [true, false]) {
    const { one } = findCandidates(rowsOf(many(3000, same)));
    assert.ok(one.length >= 2999 && one.length <= 5 * 3000, String(one.length));
    const { articles } = settled(many(500, same));
    assert.equal(articles.length, 1);
    assert.equal(articles[0]?.alsoIn?.length, 20);
    assert.equal(articles[0]?.aliases?.length, 499);
  }
});

test("a text told day after day becomes no chain of weeks", () => {
  const days = Array.from({ length: 28 }, (_, at) =>
    story(`s${at}`, { date: `2022-02-${String(at + 1).padStart(2, "0")}` }),
  );
  assert.equal(settled(days).articles.length, 2);
});

test("verdicts are written down and read again", () => {
  const key = (letter: string): string => `${letter.repeat(20)} ${"z".repeat(20)}`;
  const verdicts = new Map([
    [key("a"), { sure: "certain", rule: "same-text", shared: 1 }],
    [key("b"), { sure: "none", rule: null, shared: 0 }],
    [key("c"), { sure: "unsure", rule: "other-text", shared: 0.07 }],
  ] as const);
  assert.deepEqual(unpackVerdicts(packVerdicts(verdicts)), verdicts);
});
