import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { looksLikeClipList } from "../../src/clippings/clip-list/looks-like-clip-list.ts";
import { rowsOf } from "../../src/clippings/clip-list/rows.ts";
import type { Clipping, Reading } from "../../src/clippings/clipping.ts";
import { readClippings } from "../../src/clippings/formats.ts";

/**
 * Lists of clips in the shapes that reporters keep, of invented papers. Beside each stands what is read from it; with
 * UPDATE=1 the expectations write themselves. Read what `git diff` then shows.
 */
const cases = fileURLToPath(new URL("clip-list", import.meta.url));

function read(text: string): Reading {
  return readClippings({ file: "clips.txt", text, firstLine: 1, front: {} });
}

function told({ headline, date, publication, section, authors, url, blurbs, images }: Clipping): readonly string[] {
  const names = authors?.value.map(({ name, role }) => (role === undefined ? name : `${name} [${role}]`));
  return [
    `headline: ${headline?.value} (${headline?.line})`,
    ...(date === undefined ? [] : [`date: ${date.value} (${date.line}, ${date.how}, ${date.rule})`]),
    ...(publication === undefined ? [] : [`outlet: ${publication.value} (${publication.line})`]),
    ...(section === undefined ? [] : [`section: ${section.value} (${section.line})`]),
    ...(names === undefined ? [] : [`authors: ${names.join(" + ")}`]),
    ...(url === undefined ? [] : [`address: ${url.value} (${url.line})`]),
    ...blurbs.map(({ value, line }) => `blurb: ${value} (${line})`),
    ...(images ?? []).map(({ src, alt }) => `image: ${src}, ${alt}`),
  ];
}

const lists = readdirSync(cases).filter((name) => !name.endsWith(".read"));

for (const name of lists) {
  test(`a clip list with ${name.replace(/\..*/, "").replaceAll("-", " ")}`, () => {
    const text = readFileSync(join(cases, name), "utf8");
    const { format, clippings, problems } = read(text);
    assert.equal(format, "clip-list");
    const said = [
      ...clippings.map((one) => told(one).join("\n")),
      ...problems.map(({ line, rule, found }) => `problem: ${line} ${rule} ${found}`),
    ].join("\n\n");
    const expectation = join(cases, `${name}.read`);
    if (process.env.UPDATE === "1") writeFileSync(expectation, `${said}\n`);
    assert.equal(`${said}\n`, readFileSync(expectation, "utf8"));
  });
}

test("every line of a clip list is accounted for, and only blank lines are blank", () => {
  for (const name of lists) {
    const text = readFileSync(join(cases, name), "utf8");
    const { lines } = read(text);
    assert.deepEqual(
      lines.map((line) => line.text),
      text.replace(/\n$/, "").split("\n"),
    );
    for (const line of lines) assert.equal(line.as === "blank", line.text.trim() === "", `${name} ${line.line}`);
  }
});

test("a clip that comes twice is one, and its second line a duplicate", () => {
  const line = "* [Ferry strike enters its second week](https://gazette.example/a), The Gazette, June 28, 2019";
  const { clippings, lines } = read(`${line}\n${line}\n`);
  assert.equal(clippings.length, 1);
  assert.equal(lines[1]?.as, "duplicate");
  assert.equal(lines[1]?.sameAs, 1);
});

const others = [
  ["the head of an article file", "World Feb 4, 2022\nFerry strike enters its second week\nTalks broke down.\n"],
  [
    "an article with links in it",
    "The [harbour board](https://a.example) met on June 2, 2019, and spoke for hours about the ferry, the bridge and what the tolls should be next year, as it had done in May.\n\nIt also heard from [the mayor](https://b.example) on June 3, 2019, who had nothing to add but said so at length and with slides.\n",
  ],
  ["a list of things without dates", "- [Ferries](https://a.example)\n- [Bridges](https://b.example)\n- Tolls\n"],
  ["one clip", "* [Ferry strike](https://gazette.example/a), The Gazette, June 28, 2019\n"],
  ["nothing", ""],
] as const;

for (const [name, text] of others) {
  test(`${name} is no clip list`, () => assert.equal(looksLikeClipList(text), false));
}

test("front matter is passed over when a text is asked what it is", () => {
  const list = readFileSync(join(cases, "bullets.txt"), "utf8");
  assert.ok(looksLikeClipList(`---\ntitle: Clips\n---\n${list}`));
});

test("hostile lines are read in time that grows with them", () => {
  for (const piece of ["[", "[[a](", "**a", "> ", "* [a](", "| a ", "2019-06-28 — ", "“", "(", "<li>"]) {
    const started = process.hrtime.bigint();
    read(`${piece.repeat(4000)}\n`.repeat(20));
    read(`${piece}\n`.repeat(4000));
    assert.ok(Number(process.hrtime.bigint() - started) / 1e9 < 20, piece);
  }
});

const many = 300_000;
/** As much of a list as tells that it is one. */
const beginning = "- [Pier](https://lantern.example/pier), The Lantern, June 28, 2019\n".repeat(2000);
const columns = "| Date | Story | Author |\n|---|---|---|\n| June 28, 2019 ";

for (const [name, line] of [
  ["a heading of words that a heading is made of", `# ${"selected works, recent articles, publications ".repeat(30)}ב`],
  ["the same words without spaces", `# ${"selectedworksrecentarticlespublications".repeat(30)}ב`],
  ["a heading with blanks in its middle", `# a${" ".repeat(many)}b`],
  ["a heading with its closing signs in its middle", `# a${"#".repeat(many)}b`],
  ["a stroke that is none at its end", `${"-".repeat(many)}b`],
  ["a link that does not end", `[a](${"a".repeat(many)}(`],
  ["a letter again and again before a link", `${"a".repeat(many)}[a](b) c`],
  ["a name of brackets", `${columns}| Pier | ${"(".repeat(many)}a |`],
  ["a name of full stops", `${columns}| Pier | ${".".repeat(many)}a |`],
  ["an address of full stops", `${columns}| https://lantern.example/${".".repeat(many)}a | Ann Lee |`],
  ["an address of brackets", `${columns}| https://lantern.example/${")".repeat(many)}a | Ann Lee |`],
] as const) {
  test(`${name}, of any length, takes no longer than it is long`, () => {
    const begun = performance.now();
    const { format, lines } = read(`${beginning}\n${line}\n`);
    assert.ok(performance.now() - begun < 20_000);
    assert.equal(format, "clip-list");
    assert.ok(lines.length > 2000);
  });
}

test("a heading's closing signs are none of its words, and a sign alone is", () => {
  const words = ["A ##", "A #", "A#", "# #", "#", "A # B ##", "**A** ##", "A :"].map(
    (words) => rowsOf(`## ${words}`)[0],
  );
  assert.deepEqual(
    words.map((row) => (row?.kind === "heading" ? row.text : row?.kind)),
    ["A", "A", "A", "#", "#", "A # B", "A", "A"],
  );
  assert.deepEqual(
    ["---", "| --- | --- |", "- -", "===a", "* * *", ":-:---"].map((line) => rowsOf(line)[0]?.kind),
    ["rule", "rule", "item", "line", "item", "rule"],
  );
});
