import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../src/build/build.ts";
import type { Article } from "../../src/records/article.ts";
import { noDefaults } from "../../src/records/defaults.ts";
import { readAnySource } from "../../src/records/read.ts";
import { answer, record as warcRecord } from "../clippings/archives/make-warc.ts";
import { BuiltSite } from "../sites/built-site.ts";
import { type Carrier, carriers, framed } from "./carriers.ts";
import { type DateCarrier, dateCarriers } from "./date-carriers.ts";
import { days, impossible, moments, times, zones } from "./dates.ts";
import { declared, plain } from "./encodings.ts";
import { texts } from "./texts.ts";

async function read(file: string, told: string | Uint8Array, zone = "UTC") {
  const bytes = typeof told === "string" ? Buffer.from(told) : told;
  const { articles, problems } = await readAnySource(`content/${file}`, bytes, { ...noDefaults, zone });
  return { article: articles[0], count: articles.length, problems };
}

/** How a text comes through a way in. */
export async function through(carrier: Carrier, text: string): Promise<"kept" | "otherwise" | "unsayable"> {
  const told = carrier.tell(text);
  if (told === undefined) return "unsayable";
  const { article, count } = await read(carrier.file, told);
  const where = `${JSON.stringify(text.slice(0, 80))} by ${carrier.name}`;
  assert.equal(count, 1, where);
  if (carrier.otherwise?.(text) === true) return "otherwise";
  assert.equal(article?.headline, carrier.headline(text), where);
  assert.equal(article?.date, "2014-05-04", where);
  if (carrier.isToTheLetter === true) assert.equal(article?.body, framed(text), where);
  else if (/^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(text)) {
    assert.ok([article?.body, ...(article?.blurbs ?? [])].join("\n").includes(framed(text)), where);
  }
  return "kept";
}

/** The day of a moment, by another clock than Backfile's. */
function dayIn(moment: string, zone: string): string {
  const form = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return form.format(new Date(moment));
}

/** Every date by one way in: right in every zone of an archive, or a problem. @returns how many readings */
export async function datesThrough(carrier: DateCarrier): Promise<number> {
  let readings = 0;
  const dated = async (date: string, zone: string) => {
    readings += 1;
    const { article, problems } = await read(carrier.file, carrier.tell(date), zone);
    return { date: article?.date ?? null, problems, where: `${date} by ${carrier.name} in ${zone}` };
  };
  for (const zone of zones) {
    for (const moment of moments) {
      const { date, where } = await dated(moment, zone);
      assert.equal(date, dayIn(moment, zone), where);
    }
    // RFC 822 knows no day without a time.
    for (const day of carrier.name === "RSS (pubDate)" ? times : [...days, ...times]) {
      const { date, where } = await dated(day, zone);
      assert.equal(date, day.slice(0, 10), where);
    }
  }
  for (const none of carrier.name === "RSS (pubDate)" ? [] : impossible) {
    const { date, problems, where } = await dated(none, "UTC");
    // Of an hour that is none the day may stand, marked as unsure.
    assert.ok(date === null || date === `${none.slice(0, 10)}?`, where);
    assert.ok(
      problems.some(({ file, rule }) => file === `content/${carrier.file}` && rule.startsWith("date-")),
      `${where}: a problem says so`,
    );
  }
  return readings;
}

/** All that is read of all texts and dates, for one machine to be held against another. */
export async function everythingRead(): Promise<string> {
  const all: (Article | undefined)[] = [];
  for (const carrier of dateCarriers) {
    for (const date of [...moments, ...days, ...times]) {
      all.push((await read(carrier.file, carrier.tell(date), "Asia/Tokyo")).article);
    }
  }
  for (const carrier of carriers) all.push((await read(carrier.file, carrier.tell("2020-01-01") ?? "")).article);
  return JSON.stringify(all);
}

/** Every encoding by every way in that can say which it is, or need not. @returns how many */
export async function assertEncodings(): Promise<number> {
  let count = 0;
  const held = async (file: string, bytes: Uint8Array, text: string, where: string, rules: readonly string[] = []) => {
    count += 1;
    const { article, problems } = await read(file, bytes);
    assert.equal(article?.headline, text, where);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      rules,
      where,
    );
    if (rules.length > 0)
      assert.ok(problems.every(({ file: named, line }) => named === `content/${file}` && line !== undefined));
  };
  const xml = ["RSS", "Atom", "a WordPress export", "NITF", "NewsML-G2"];
  for (const { encoding, text, bytes } of declared) {
    for (const { name, file, tell } of carriers.filter((one) => xml.includes(one.name))) {
      const told = String(tell(text)).replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${encoding}"?>`);
      await held(file, bytes(told), text, `${name} in ${encoding}`);
    }
    const page = `<!doctype html><html><head><meta charset="${encoding}"><title>x</title><meta property="og:type" content="article"><meta property="og:title" content="${text}"></head><body><article><h1>${text}</h1><p>${"The board kept the pier on Tuesday, after a debate of two hours. ".repeat(6)}</p></article></body></html>`;
    await held("page.html", bytes(page), text, `a page in ${encoding}`);
    const sent = answer(bytes(page.replace(`<meta charset="${encoding}">`, "")), [
      `Content-Type: text/html; charset=${encoding}`,
    ]);
    await held("a.warc", warcRecord({ url: "https://g.example/1", content: sent }), text, `a page sent as ${encoding}`);
  }
  const ours = ["a record", "our JSON Lines", "our table", "an article file"];
  for (const { name, file, tell, headline } of carriers.filter((one) => ours.includes(one.name))) {
    for (const { encoding, text, bytes } of plain) {
      await held(file, bytes(String(tell(text))), headline(text), `${name} in ${encoding}`);
    }
    const text = "Zürich “café” – 5…";
    const old = declared.find(({ encoding }) => encoding === "windows-1252");
    await held(file, old?.bytes(String(tell(text))) ?? Buffer.alloc(0), headline(text), `${name} in windows-1252`, [
      "encoding",
    ]);
  }
  return count;
}

/** Builds a site of all texts, and holds what it says of each against what went in. @returns how many values */
export async function assertOut(folder: string): Promise<number> {
  const [content, output] = [join(folder, "content"), join(folder, "_site")];
  mkdirSync(content);
  writeFileSync(join(content, "archive.yaml"), "title: T\nshow: full\naddress: https://t.example/\n");
  const rows = texts.map((text, at) => ({
    ...{ id: `t${at}`, slug: `text-${at}-of-them`, path: "/x/", headline: text, date: "2014-05-04" },
    ...{ section: text, authors: [text], blurbs: [text], body: framed(text) },
  }));
  writeFileSync(join(content, "a.jsonl"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  await build({ content, output, search: false });
  const site = new BuiltSite(output);
  const given = (await readAnySource("a.jsonl", readFileSync(join(content, "a.jsonl")))).articles;
  assert.equal(given.length, texts.length);
  let values = 0;
  for (const file of ["data/records-2014.jsonl", "data/records-2014.csv"]) {
    const { articles } = await readAnySource(file, readFileSync(join(output, file)));
    const back = new Map(articles.map((article) => [article.id as string, article]));
    for (const { id, headline, section, authors, blurbs, body } of given) {
      const found = back.get(id);
      const told = [found?.headline, found?.section, found?.authors, found?.blurbs, found?.body];
      // In a cell that is no JSON half of a pair cannot be written in UTF-8.
      const cell = (text: string | null) => (text === null ? null : Buffer.from(text).toString());
      const said = file.endsWith(".csv")
        ? [cell(headline), cell(section), authors, blurbs, cell(body)]
        : [headline, section, authors, blurbs, body];
      assert.deepEqual(told, said, `${id} in ${file}`);
      values += told.length;
    }
  }
  const feeds = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((file) =>
    /^2014.*feed\.xml$/.test(file),
  );
  const entries = feeds.flatMap((file) =>
    [...site.read(file).matchAll(/<entry>[\s\S]*?<\/entry>/g)].map(([entry]) => entry),
  );
  for (const [at, text] of texts.entries()) {
    const page = site.markup(`/2014/05/04/text-${at}-of-them/`);
    const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? "";
    // HTML can hold neither half of a pair nor U+0000, which is left out there (WHATWG, unexpected-null-character).
    const held = Buffer.from(text).toString().replaceAll("\0", "");
    assert.equal(unescaped(heading), held, `${JSON.stringify(text.slice(0, 60))} on its page`);
    const entry = entries.find((one) => one.includes(`/text-${at}-of-them/`));
    const title = /<title[^>]*>([\s\S]*?)<\/title>/.exec(entry ?? "")?.[1] ?? "";
    assert.equal(unescaped(title), printed(text), `${JSON.stringify(text.slice(0, 60))} in a feed`);
    values += 2;
  }
  return values;
}

/** As XML can hold it: neither control characters nor halves of a pair. */
function printed(text: string): string {
  return Array.from(text)
    .filter((sign) => /[\t\n\r]/.test(sign) || (sign >= " " && !/^[\ud800-\udfff]$/.test(sign)))
    .join("");
}

function unescaped(markup: string): string {
  const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&", "#39": "'" };
  return markup.replace(/<[^>]*>/g, "").replace(/&(\w+|#39);/g, (whole, name: string) => named[name] ?? whole);
}
