import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { fold } from "../../../src/basics/text/fold.ts";
import { tokens } from "../../../src/basics/text/tokens.ts";
import { Random } from "../../incremental/random.ts";
import { courier } from "../courier.ts";
import { naiveTokens } from "./naive-tokens.ts";

const samples = [
  "O’Brien's covid-19 café, NAÏVE Straße; Łódź — “Ægir” …",
  "й и Й Ё ё ΣΊΣΥΦΟΣ ΐ İstanbul ısı",
  "東京都の港、漁港。カタカナ ｶﾞｷﾞ ガ 한국어 조선말 한",
  "ประเทศไทย ภาษา ລາວ ភាសាខ្មែរ မြန်မာ",
  "مَدْرَسَةٌ مدرسة ـــمـدرسـة שָׁלוֹם שלום",
  "हिन्दी নমস্কার தமிழ்",
  "ﬁne ½ ¼ ⑴ ② ㎏ ℡ ﷺ x² H₂O Ⅻ ①②",
  "co\u00adoperate zero\u200dwidth\u200c \ufeffbom \u202eabc\u202c \ufe0f\u0301 a\u0301\u0302",
  "e\u0301".repeat(60),
  `a${"\u0301".repeat(2000)}b`,
  "👩‍👩‍👧 family 𝒳𝓎𝓏 🇬🇧 𠮷野家 \ud800 lone",
];

test("the words of samples in many scripts are the same, found in two ways", () => {
  for (const sample of samples) compare(sample);
});

test("every character of Unicode's first plane is the same word in two ways, alone, between letters, and with a mark", () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code += 1) {
    const character = String.fromCharCode(code);
    const text = `${character} a${character}b и${character}\u0306 東${character}京`;
    if (!same(text)) wrong.push(code.toString(16));
  }
  assert.deepEqual(wrong, []);
});

test("strings of characters thrown together are parted the same in two ways", () => {
  const random = new Random(11);
  const pool = [...samples.join(" ")];
  for (let run = 0; run < 3000; run += 1) {
    compare(Array.from({ length: 1 + random.below(30) }, () => random.pick(pool)).join(""));
  }
});

test("the words of an invented paper are the same, found in two ways", () => {
  for (const { article } of courier().stories)
    compare(`${article.headline}\n${article.body}\n${article.blurbs.join(" ")}`);
});

test("a word that is folded again stays as it is", () => {
  for (const sample of samples) for (const { form } of tokens(sample)) assert.equal(fold(form), form);
});

const corpora = fileURLToPath(new URL("../../../../shared/corpora", import.meta.url));
if (existsSync(corpora)) {
  test("the words of real texts in many languages and of hostile ones are the same, found in two ways", () => {
    for (const folder of ["masakhanews", "livedoor", "security", "xinwenlianbo", "huffpost", "reuters21578"]) {
      for (const text of textsBelow(join(corpora, folder), 400_000)) for (const line of text.split("\n")) compare(line);
    }
  });
}

function same(text: string): boolean {
  return naiveTokens(text).join(" ") === forms(text).join(" ");
}

function compare(text: string): void {
  if (same(text)) return;
  assert.deepEqual(forms(text), naiveTokens(text), JSON.stringify(text.slice(0, 300)));
}

function forms(text: string): string[] {
  return tokens(text).map(({ form }) => form);
}

/** The beginnings of files, up to so many characters in all. */
function textsBelow(folder: string, most: number): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const file = join(folder, name);
    if (length > most || !statSync(file).isFile() || statSync(file).size > 8_000_000) continue;
    const text = readFileSync(file, "utf8").slice(0, 40_000);
    texts.push(text);
    length += text.length;
  }
  return texts;
}
