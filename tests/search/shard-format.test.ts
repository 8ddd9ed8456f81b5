import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { flag, openEnd, openStart } from "../../src/search/browser/index/columns.ts";
import { lengthByte, lengthOf } from "../../src/search/browser/index/lengths.ts";
import { openShard } from "../../src/search/browser/index/read-shard.ts";
import { verifyShard } from "../../src/search/index/verify-shard.ts";
import { archiveOf, daily } from "../archive-fixture.ts";
import { type BuiltIndex, buildIndex } from "./built-index.ts";

const folder = mkdtempSync(join(tmpdir(), "backfile-format-"));
after(() => rmSync(folder, { recursive: true }));

const stories = daily(90, "2021-12-31").map((story, index) => ({
  ...story,
  section: "World",
  authors: ["Ann Lee", `Writer ${index}`],
  body: `The tide came in over the harbour wall ${"and came in again ".repeat(index)} w${index}.`,
}));

test("dates, shelves and properties of each story stand in the columns", async () => {
  const archive = archiveOf([
    { headline: "Of a day", date: "2022-02-04", authors: ["Ann Lee", "Bo Ek"], section: "World", body: "Text." },
    { headline: "Of a month", date: "2022-02", authors: ["Bo Ek"], publication: "Courier" },
    { headline: "By then", date: "[..2022-02-04]", section: "Sports" },
    { headline: "Since then", date: "[2022-02-03..]" },
    { headline: "Between", date: "[2022-01-01..2022-02-02]" },
    { headline: "Long ago", date: "1912", body: "Text." },
  ]);
  const [shard] = await (await buildIndex(archive)).open();
  assert.ok(shard !== undefined);
  const { columns } = shard;
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const rows = await Promise.all(
    Array.from({ length: columns.stories }, async (_, place) => [
      (await shard.text(place)).card.headline,
      columns.earliest[place],
      columns.latest[place],
      columns.flags[place],
    ]),
  );
  assert.deepEqual(rows, [
    ["Of a month", day("2022-02-01"), day("2022-02-28"), flag.dated | flag.byline],
    ["Of a day", day("2022-02-04"), day("2022-02-04"), flag.dated | flag.byline | flag.text],
    ["By then", openStart, day("2022-02-04"), 0],
    ["Since then", day("2022-02-03"), openEnd, 0],
    ["Between", day("2022-01-01"), day("2022-02-02"), 0],
    ["Long ago", day("1912-01-01"), day("1912-12-31"), flag.dated | flag.text],
  ]);
  const shelves = (name: "section" | "author" | "publication") => {
    const { values, of, starts } = columns[name];
    return rows.map((_, place) => [...of.subarray(starts[place], starts[place + 1])].map((value) => values[value]));
  };
  assert.deepEqual(shelves("section"), [[], ["world"], ["sports"], [], [], []]);
  assert.deepEqual(shelves("author"), [["bo-ek"], ["ann-lee", "bo-ek"], [], [], [], []]);
  assert.deepEqual(shelves("publication"), [["courier"], [], [], [], [], []]);
  assert.deepEqual([...columns.lengths].map(lengthOf), [5, 8, 2, 2, 1, 3]);
});

test("stories without a day, and those that were corrected, are told apart", async () => {
  const archive = archiveOf([{ headline: "When?", body: "Nobody knows." }]);
  const [story] = archive.stories;
  assert.ok(story !== undefined);
  const corrections = [{ text: "It was Tuesday.", date: null, kind: "clarification" as const }];
  const corrected = { ...archive, stories: [{ ...story, article: { ...story.article, corrections } }] };
  const [shard] = await (await buildIndex(corrected)).open();
  assert.equal(shard?.columns.earliest[0], openStart);
  assert.equal(shard?.columns.latest[0], openEnd);
  assert.equal(shard?.columns.flags[0], flag.correction | flag.corrected | flag.text);
});

test("a byte tells a length within a sixteenth", () => {
  for (const words of [0, 1, 2, 15, 16, 17, 100, 999, 12_345, 1_000_000]) {
    const told = lengthOf(lengthByte(words));
    assert.ok(told <= words && words - told <= words / 16, `${words}: ${told}`);
  }
  assert.equal(lengthByte(1e12), 255);
});

/** Writes an index below a folder, as a site has it. */
function written({ files }: BuiltIndex, name: string): string {
  for (const [file, bytes] of files) {
    const path = join(folder, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return join(folder, name);
}

test("a file that is missing, cut, damaged or of other stories is reported, and never read in part", async () => {
  const built = await buildIndex(archiveOf(stories));
  const other = await buildIndex(archiveOf(stories.slice(1)));
  const [entry] = built.entries;
  assert.ok(entry !== undefined && built.entries.length === 1);
  const problems: string[][] = [];
  const report = (file: string, rule: string) => problems.push([file, rule]);
  const whole = written(built, "whole");
  verifyShard(whole, entry, report);
  assert.deepEqual(problems, []);
  const kinds = new Set<string>();
  for (const [file, bytes] of built.files) {
    kinds.add(file.replace(/.*\/|[-.].*/g, ""));
    const path = join(whole, file);
    const middle = bytes.length >> 1;
    const flipped = bytes.map((byte, at) => (at === middle ? byte ^ 1 : byte));
    const harms = {
      missing: new Uint8Array(),
      cut: bytes.subarray(0, middle),
      flipped,
      html: Buffer.from("<!doctype>"),
    };
    for (const [harm, content] of Object.entries(harms)) {
      writeFileSync(path, content);
      problems.length = 0;
      verifyShard(whole, entry, report);
      assert.equal(problems[0]?.[0], file, harm);
      assert.equal(problems[0]?.[1], harm === "missing" ? "search-file-missing" : "search-file-damaged");
    }
    writeFileSync(path, bytes);
  }
  assert.deepEqual([...kinds].sort(), ["pieces", "places", "stories", "texts", "vocabulary", "words"]);
  problems.length = 0;
  const otherName = other.entries[0]?.name ?? "";
  verifyShard(written(other, "other"), { ...entry, name: otherName }, report);
  assert.deepEqual(problems, [[`shards/${otherName}/stories.gz`, "search-count"]]);
});

test("files that the host has unpacked are read as well", async () => {
  const built = await buildIndex(archiveOf(stories));
  const read = async (file: string) => new Uint8Array(gunzipSync(await built.source.read(file)));
  for (const entry of built.entries) {
    const shard = await openShard(entry, { read });
    assert.equal((await shard.postings("harbour"))?.stories.length, 90);
    assert.equal((await (await shard.postings("harbour"))?.places())?.at.length, 180);
    assert.match((await shard.text(89)).body, /harbour wall/);
    assert.equal((await shard.vocabulary()).get("harbour"), 90);
  }
});

/** The answer, or that it threw. Anything else is a failure of the test itself. */
async function orError(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return "read";
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.ok(!(error instanceof assert.AssertionError));
    return "error";
  }
}

test("whatever stands in a file, reading it ends, and soon", async () => {
  const built = await buildIndex(archiveOf(stories));
  const [entry] = built.entries;
  assert.ok(entry !== undefined);
  let seed = 1;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >>> 8) % below;
  };
  const outcomes = new Map<string, number>();
  for (const kind of ["stories", "words-0", "places-0", "vocabulary", "texts-0-0"]) {
    const name = `shards/${entry.name}/${kind}.gz`;
    const good = gunzipSync(await built.source.read(name));
    for (let round = 0; round < 300; round += 1) {
      const bad = Buffer.from(good.subarray(0, round % 3 === 0 ? random(good.length) : good.length));
      for (let harms = round % 7; harms >= 0 && bad.length > 4; harms -= 1) {
        bad[4 + random(bad.length - 4)] = round % 2 === 0 ? 255 : random(256);
      }
      const read = async (file: string) =>
        file === name ? new Uint8Array(gzipSync(bad, { level: 1 })) : built.source.read(file);
      const outcome = await orError(async () => {
        const shard = await openShard(entry, { read });
        const all = [...(await shard.formsFrom("t")), "again", "harbour", "ann"];
        for (const form of all) await (await shard.postings(form))?.places();
        for (const form of all) await shard.formsOf((await shard.stemOf(form)) ?? "");
        await shard.vocabulary();
        for (const place of [0, 45, 89]) await shard.text(place);
      });
      outcomes.set(`${kind} ${outcome}`, (outcomes.get(`${kind} ${outcome}`) ?? 0) + 1);
    }
    assert.ok((outcomes.get(`${kind} error`) ?? 0) > 20, `${kind}: ${[...outcomes]}`);
  }
});

test("a file that did not come is asked for again", async () => {
  const built = await buildIndex(archiveOf(stories));
  const [entry] = built.entries;
  assert.ok(entry !== undefined);
  let broken = false;
  const asked: string[] = [];
  const read = async (file: string) => {
    asked.push(file.replace(/.*\//, ""));
    if (broken) throw new Error("503");
    return built.source.read(file);
  };
  const shard = await openShard(entry, { read });
  assert.deepEqual(asked, ["stories.gz"]);
  broken = true;
  await assert.rejects(shard.postings("harbour"), /503/);
  await assert.rejects(shard.text(0), /503/);
  broken = false;
  const postings = await shard.postings("harbour");
  assert.equal(postings?.placesApart, true);
  broken = true;
  await assert.rejects(postings.places(), /503/);
  broken = false;
  assert.equal((await postings.places()).at.length, 180);
  const before = asked.length;
  await Promise.all([shard.postings("harbour"), shard.stemOf("harbour"), postings.places()]);
  assert.equal(asked.length, before);
});
