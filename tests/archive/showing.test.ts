import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange } from "../../src/archive/arrange.ts";
import { exchange } from "../../src/archive/exchange.ts";
import { digestsOf } from "../../src/records/digests.ts";
import { packHows, unpackHow } from "../../src/records/hows.ts";
import { readSource } from "../../src/records/read.ts";
import { defaultSettings } from "../../src/records/settings-file.ts";
import type { Show } from "../../src/records/show.ts";
import { shown } from "../../src/records/shown.ts";

const text = "---\nheadline: Ferry fares rise\ndate: 1998-05-04\ncms_text: Wexelbarn.\n---\nBehind wexelbarn doors.\n";

function read(source: string, file = "content/fares.md") {
  const [article] = readSource(file, source).articles;
  assert.ok(article !== undefined);
  return article;
}

function archiveOf(source: string, show: Show | null) {
  const { articles } = readSource("content/fares.md", source);
  const row = { file: "content/fares.md", format: "record", articles: 1, leftovers: [{ line: 9, text: "Wexelbarn" }] };
  return arrange({ settings: { ...defaultSettings, show }, articles, replaced: [], sources: [row] });
}

const choices = [
  ["nothing", null, undefined, true],
  ["full", "full", undefined, false],
  ["summary", "summary", undefined, true],
  ["full, and the record summary", "full", "summary", true],
  ["summary, and the record full", "summary", "full", false],
  ["nothing, and the record full", null, "full", false],
  ["full, and the record what cannot be read", "full", "ful", true],
  ["summary, and the record nothing", "summary", "", true],
] as const;

for (const [name, archive, record, isKeptBack] of choices) {
  test(`the archive says ${name}`, () => {
    const source = record === undefined ? text : text.replace("---\n", `---\nshow: ${record}\n`);
    const { archive: arranged } = archiveOf(source, archive);
    const article = arranged.stories[0]?.article;
    assert.equal(article?.body, isKeptBack ? null : "Behind wexelbarn doors.");
    assert.equal(/wexelbarn/i.test(JSON.stringify(article)), !isKeptBack);
    assert.equal(article?.withheld === true, isKeptBack);
    assert.equal(/wexelbarn/i.test(JSON.stringify(arranged.sources)), archive === "full" && !isKeptBack);
  });
}

test("nobody is told of texts that are meant to be kept back", () => {
  assert.match(archiveOf(text, null).notices.join(), /^1 story has .*`show: full`/);
  for (const show of ["full", "summary"] as const) assert.deepEqual(archiveOf(text, show).notices, []);
  assert.deepEqual(archiveOf(text.replace("---\n", "---\nshow: summary\n"), null).notices, []);
  assert.deepEqual(archiveOf("---\nheadline: Crane sold\n---\n", null).notices, []);
});

test("a story that holds no more than a summary is the very same, and else what stands for it differs", () => {
  const bare = read("---\nheadline: Crane sold\n---\n");
  assert.equal(shown(bare, "summary"), bare);
  const whole = read(text);
  assert.equal(shown(whole, "full"), whole);
  const summary = shown(whole, "summary");
  const [one, other] = [digestsOf(whole), digestsOf(summary)];
  assert.notEqual(one.record, other.record);
  assert.notEqual(one.words, other.words);
  assert.equal(other.length, 0);
  assert.equal(unpackHow(packHows(summary), "body"), undefined);
});

test("a story that takes another's place is kept back as it was", () => {
  const old = read(text.replace("---\n", "---\nid: fares\nslug: fares\n"));
  const { archive } = arrange({ settings: defaultSettings, articles: [old], replaced: [], sources: [] });
  const now = read(text.replace("---\n", "---\nid: fares\nslug: fares\n").replace("Behind", "Beyond"));
  const after = exchange(archive, old, now)?.stories[0];
  assert.equal(after?.article.body, null);
  assert.notEqual(after?.key, archive.stories[0]?.key);
});
