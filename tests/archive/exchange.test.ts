import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange } from "../../src/archive/arrange.ts";
import { exchange } from "../../src/archive/exchange.ts";
import type { Article } from "../../src/records/article.ts";
import { noDefaults } from "../../src/records/defaults.ts";
import { gather, withoutLines } from "../../src/records/gather.ts";
import { readSource } from "../../src/records/read.ts";
import { defaultSettings } from "../../src/records/settings-file.ts";

function record(name: string, front: string, body: string) {
  const text = `---\nid: fen000000${name}\nslug: story-${name}\n${front}\n---\n${body}\n`;
  return withoutLines(readSource(`content/${name}.md`, Buffer.from(text), noDefaults));
}

const town = "date: 2019-05-03\nsection: Town\nauthors: [Ida Marl, Bo Tench]\npublication: The Fenmouth Ledger";
const a = record("1", `headline: Lock gates swing\n${town}`, "After forty years.");
const c = record("3", `headline: Ferry stops\n${town}`, "On Sundays.");

function archiveWith(middle: ReturnType<typeof record>, show: "full" | null = "full") {
  return arrange({ ...gather([a, middle, c]), settings: { ...defaultSettings, show } }).archive;
}

function only({ articles }: ReturnType<typeof record>): Article {
  const [article] = articles;
  assert.ok(article);
  return article;
}

test("a story whose text is corrected takes the old one's place, as if all had been arranged anew", () => {
  const before = record("2", `headline: Eels double\n${town}`, "Counters found twice as many.");
  const after = record("2", `headline: Eels triple\n${town}`, "Counters found *three times* as many.");
  const archive = archiveWith(before);
  assert.deepEqual(exchange(archive, only(before), only(after)), archiveWith(after));
  assert.equal(archive.stories[1]?.article, only(before), "the old archive is as it was");
  assert.deepEqual(
    exchange(archiveWith(before, null), only(before), only(after)),
    archiveWith(after, null),
    "kept back",
  );
});

test("a story that moves, or that the archive does not hold, is not exchanged", () => {
  const before = record("2", `headline: Eels double\n${town}`, "Counters found twice as many.");
  const archive = archiveWith(before);
  for (const [what, front] of [
    ["its day", town.replace("05-03", "05-04")],
    ["its section", town.replace("Town", "Nature")],
    ["an author", town.replace("Bo", "Lo")],
    ["an alias", `${town}\naliases: [/old/]`],
  ] as const) {
    const after = record("2", `headline: Eels double\n${front}`, "Counters found twice as many.");
    assert.equal(exchange(archive, only(before), only(after)), undefined, what);
  }
  const stranger = record("4", `headline: Eels double\n${town}`, "Counters found twice as many.");
  assert.equal(exchange(archive, only(stranger), only(stranger)), undefined);
});
