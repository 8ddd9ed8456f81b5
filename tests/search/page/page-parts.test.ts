import assert from "node:assert/strict";
import { test } from "node:test";
import { languages } from "../../../src/languages/languages.ts";
import type { PageWords } from "../../../src/languages/search-words.ts";
import { hrefOf, linkTo, stateFrom } from "../../../src/search/browser/page/address.ts";
import { isDate, westernDigits } from "../../../src/search/browser/page/date-fields.ts";
import { keepLatest } from "../../../src/search/browser/page/latest.ts";
import { encoded, encodedRun } from "../../../src/search/browser/page/results.ts";
import { filled, speech } from "../../../src/search/browser/page/speak.ts";
import { daysOf } from "../../../src/search/browser/page/status.ts";
import { Waiting } from "../../../src/search/browser/page/waiting.ts";
import { barsOf, heightOf } from "../../../src/search/browser/page/year-bars.ts";

function wordsOf(tag: string): PageWords {
  const words = languages.get(tag)?.words;
  assert.ok(words !== undefined);
  const { section, author, publication, year } = words;
  return {
    ...words.searching,
    language: tag,
    facets: { section, author, publication, year },
    undated: words.undated,
    statuses: words.statuses,
    by: words.byline.by,
  };
}

const english = speech(wordsOf("en"));

test("the address holds the whole state, and what it cannot mean is dropped", () => {
  const state = { query: '"close ranks" -taiwan by:arkhipov 2019..2021', shown: 40 };
  assert.deepEqual(stateFrom(new URLSearchParams(hrefOf(state))), state);
  assert.equal(hrefOf({ query: "  ", shown: 20 }), "?");
  assert.equal(linkTo("a&b=c#d"), "?q=a%26b%3Dc%23d");
  for (const shown of ["-1", "NaN", "1e9", "2.5", "<b>"]) {
    const read = stateFrom(new URLSearchParams({ shown })).shown;
    assert.ok(read >= 20 && read <= 1000, shown);
  }
});

const dates = [
  ["2019", true],
  ["2019-06", true],
  ["2020-02-29", true],
  ["2019-02-29", false],
  ["2019-13", false],
  ["19", false],
  ["2019-6", false],
  ["yesterday", false],
] as const;

test("a date is a year, a month or a day that the calendar has", () => {
  for (const [text, is] of dates) assert.equal(isDate(text), is, text);
  assert.equal(westernDigits("٢٠١٩-۰۶-３０"), "2019-06-30");
});

test("days are said in the interface's words", () => {
  assert.equal(english.range("2020-07-01", "2021-02-28"), "from 1 July 2020 to 28 February 2021");
  assert.equal(english.range("2022-02-04", "2022-02-04"), "of 4 February 2022");
  assert.equal(english.range(null, "2021-02-28"), "up to 28 February 2021");
  assert.equal(english.range("2020-07-01", null), "from 1 July 2020 on");
  assert.equal(english.day("soon"), "soon");
  assert.match(speech(wordsOf("ja")).range("2020-07-01", null), /^2020年7月1日以降$/);
  assert.match(speech(wordsOf("ar")).range("2020-07-01", null), /2020/);
});

test("languages are named, and a tag that is none stays", () => {
  assert.equal(english.language("de"), "German");
  assert.equal(english.language("<b>"), "<b>");
});

test("sentences take values as they are, and names of theirs alone", () => {
  assert.equal(filled("{n} for {query}", { n: "3", query: "{n} $& <b>" }), "3 for {n} $& <b>");
  assert.equal(filled("{constructor}", {}), "{constructor}");
});

test("shards are named by their days, each time once", () => {
  const shard = (oldest: string | null, newest: string | null) => ({
    name: "x",
    language: "en",
    wasm: "en",
    stories: 1,
    oldest,
    newest,
  });
  const one = shard("2012-02-04", "2014-05-03");
  assert.equal(daysOf([one, one, shard(null, null)], english), "from 4 February 2012 to 3 May 2014; date not known");
});

test("the bars of a century are put together, and none is left out", () => {
  const years = Array.from({ length: 120 }, (_, index) => ({ year: 1903 + index, count: 1 }));
  const bars = barsOf(years);
  assert.ok(bars.length <= 61);
  assert.equal(bars[0]?.first, 1903);
  assert.equal(bars.at(-1)?.last, 2022);
  assert.equal(
    bars.reduce((sum, bar) => sum + bar.count, 0),
    120,
  );
  assert.deepEqual(barsOf([]), []);
  assert.deepEqual(barsOf([{ year: 2010, count: 4 }]), [{ first: 2010, last: 2010, count: 4 }]);
  assert.deepEqual([heightOf(0, 9), heightOf(1, 1000), heightOf(9, 9)], [0, 4, 100]);
});

test("a text fragment escapes what would part it", () => {
  assert.equal(encodedRun("well-known, “so” & so"), "well%2Dknown%2C%20%E2%80%9Cso%E2%80%9D%20%26%20so");
  assert.doesNotThrow(() => encodedRun("half \ud800 a letter"));
  assert.equal(encoded("/2012/03/01/100%-?a/"), "2012/03/01/100%25-%3Fa/index.html");
});

test("only the latest question is answered, and one that hangs holds nobody up", async () => {
  const answers: string[] = [];
  const ask = keepLatest(
    async (question: string, onPartial: (answer: string) => void) => {
      onPartial(`${question}…`);
      if (question === "hangs") await new Promise(() => {});
      if (question === "breaks") throw new Error("broken");
      return question;
    },
    (answer) => answers.push(answer),
    (error) => answers.push(String(error)),
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
  ask("a");
  ask("b");
  ask("c");
  await settled();
  ask("hangs");
  ask("breaks");
  await settled();
  ask("d");
  await settled();
  assert.deepEqual(answers, ["a…", "c…", "c", "hangs…", "breaks…", "Error: broken", "d…", "d"]);
});

test("what is waited for is known by its shard, until it came or failed", async () => {
  const waiting = new Waiting();
  const shard = { name: "en-1", language: "en", wasm: "en", stories: 1, oldest: null, newest: null };
  const others = { ...shard, name: "en-2" };
  let come = (): void => {};
  const work = waiting.during("shards/en-1/forms", new Promise<void>((resolve) => (come = resolve)));
  assert.deepEqual(waiting.shards([others, shard]), [shard]);
  come();
  await work;
  await assert.rejects(waiting.during("shards/en-2/forms", Promise.reject(new Error("no"))));
  assert.deepEqual(waiting.shards([others, shard]), []);
});
