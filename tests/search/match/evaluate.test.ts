import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tokens } from "../../../src/basics/text/tokens.ts";
import type { OpenShard } from "../../../src/search/browser/index/open-shard.ts";
import { askShard } from "../../../src/search/browser/match/asked.ts";
import { evaluate } from "../../../src/search/browser/match/evaluate.ts";
import { stemsAmong } from "../../../src/search/browser/match/stems.ts";
import { parseQuery } from "../../../src/search/browser/query/parse.ts";
import { type MemoryStory, memoryShard, toyStem } from "./memory-shard.ts";

const paper: readonly MemoryStory[] = [
  {
    headline: "Council closes ranks",
    body: "They argued all night.",
    days: ["2022-02-04", "2022-02-04"],
    by: ["ann-lee"],
    authors: ["Ann Lee"],
    section: "town-hall",
  },
  {
    headline: "Close to the ranks",
    body: "Police argue.",
    days: ["2021-07-01", "2021-07-31"],
    by: ["ilya-arkhipov", "bo-lee-marl"],
    authors: ["Ilya Arkhipov", "Bo Lee-Marl"],
    corrected: true,
  },
  {
    headline: "Policy",
    dek: ["One harbour", "wall two"],
    days: [null, "2020-02-04"],
    dated: false,
    publication: "japan-times",
  },
  { headline: "東京都の港", body: "", days: ["2019-01-01", "2019-12-31"], section: "日本経済新聞" },
  { headline: "A harbour wall" },
];

async function truths(query: string, shard: OpenShard): Promise<string> {
  const stemIn = stemsAmong([shard], async (form) => toyStem(form));
  return [...(await evaluate(parseQuery(query).query, askShard(shard, stemIn)))].join("");
}

/** One figure a story: 0 no, 1 perhaps, 2 yes. */
const answers = [
  ["", "22222"],
  ["!!!", "00000"],
  ["argues", "22000"],
  ["=argued", "20000"],
  ["poli", "00000"],
  ["poli*", "02200"],
  ['"closes ranks"', "20000"],
  ['"close ranks"', "00000"],
  ['"harbour wall"', "00002"],
  ['"lee bo"', "00000"],
  ["東京都", "00020"],
  ["京", "00020"],
  ["港", "00020"],
  ["東都", "00000"],
  ["by:lee", "22000"],
  ["by:=lee", "00000"],
  ["by:ark", "00000"],
  ['in:"japan times"', "00200"],
  ["section:経済", "00020"],
  ["2022-02", "00000"],
  ["on:2022-02", "20000"],
  ["2021-07-10..", "21000"],
  ["..2020-02-04", "00220"],
  ["on:2019", "00120"],
  ["-on:2019", "22102"],
  ["argue -police", "20000"],
  ["is:undated", "00202"],
  ["has:correction", "02000"],
  ["is:corrected", "02000"],
  ["is:retracted", "00000"],
  ["-has:byline", "00222"],
  ["has:text", "22020"],
  ["lang:en", "22222"],
  ["lang:de", "00000"],
  ["ranks OR (harbour wall)", "22202"],
  ["-(ranks OR harbour)", "00020"],
] as const;

test("a query is true, may be true or is not true of each story", async () => {
  const shard = memoryShard("en", paper);
  for (const [query, expected] of answers) assert.equal(await truths(query, shard), expected, query);
});

const word = fc.constantFrom("a", "b", "c", "d", "ab");
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));

test("a phrase is found just where its words stand side by side", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 8 }),
      fc.array(word, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      async (texts, words, star, apart) => {
        const shard = memoryShard(
          "en",
          texts.map((body) => ({ headline: "h", body })),
          { apart: new Set(apart ? ["a", "c"] : []) },
        );
        const expected = texts.map((body) => {
          const forms = tokens(body).map(({ form }) => form);
          const isAt = (at: number) =>
            words.every((wanted, offset) => {
              const own = forms[at + offset] ?? "";
              return star && offset === words.length - 1 && wanted.length > 1 ? own.startsWith(wanted) : own === wanted;
            });
          return forms.some((_, at) => isAt(at)) ? 2 : 0;
        });
        const star2 = star && (words.at(-1)?.length ?? 0) > 1 ? "*" : "";
        assert.equal(await truths(`"${words.join(" ")}${star2}"`, shard), expected.join(""));
      },
    ),
    { numRuns: 300 },
  );
});

test("places that cost a request are asked for only while stories are left", async () => {
  const asked: string[] = [];
  const shard = memoryShard("en", [{ headline: "the old wall" }, { headline: "wall the old" }], {
    apart: new Set(["the"]),
    onPlaces: (form) => asked.push(form),
  });
  assert.equal(await truths('"the wall old"', shard), "00");
  assert.deepEqual(asked.sort(), ["old", "wall"]);
  assert.equal(await truths('"the old"', shard), "22");
  assert.ok(asked.includes("the"));
});

test("the stem of a word is asked of the shards of its language first, and of Pagefind only if none has it", async () => {
  const shards = [memoryShard("a", [{ headline: "argue" }]), memoryShard("b", [{ headline: "argued" }])];
  const asked: string[] = [];
  const stemIn = stemsAmong(shards, async (form) => {
    asked.push(form);
    return toyStem(form);
  });
  const [first] = shards;
  assert.ok(first);
  assert.equal(await stemIn("argued", first), "argu");
  assert.deepEqual(asked, []);
  assert.equal(await stemIn("arguing", first), "argu");
  assert.equal(await stemIn("東京", first), "東京");
  assert.deepEqual(asked, ["arguing"]);
});
