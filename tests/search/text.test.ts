import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fold } from "../../src/basics/text/fold.ts";
import { longest, tokens } from "../../src/basics/text/tokens.ts";
import { queryWords } from "../../src/search/browser/text/query-words.ts";

const forms = (text: string) => tokens(text).map(({ form }) => form);

test("a text's words, folded", () => {
  const rows: [text: string, words: string][] = [
    ["", ""],
    ["  — … 🙂 ™ ", ""],
    ["The harbour wall", "the harbour wall"],
    ["O'Brien, O’Brien and Hawaiʻi", "o brien o brien and hawai i"],
    ["covid-19 U.S. 3.5%", "covid 19 u s 3 5"],
    ["snake_case ARPA‑E", "snake case arpa e"],
    ["L’été, c’est l'été", "l ete c est l ete"],
    ["soft\u00adhy\u200dphen\ufeff", "softhyphen"],
    ["ﬁnance eﬀect Ｆｕｌｌ ①", "finance effect full 1"],
    ["Straße STRASSE ẞ Ærø œuvre Đorđe Łódź", "strasse strasse ss aero oeuvre dorde lodz"],
    ["İstanbul ısı ISI", "istanbul isi isi"],
    ["Ὀδυσσεύς ΟΔΥΣΣΕΥΣ", "οδυσσευσ οδυσσευσ"],
    ["Ёлка й Йод ўзор", "елка й йод узор"],
    ["обʼєкт об'єкт", "об єкт об єкт"],
    ["العَرَبِيَّة العربية ٱلعـــربية أإآ", "العربية العربية العربية ااا"],
    ["שָׁלוֹם שלום צה״ל", "שלום שלום צה ל"],
    ["می‌خواهم", "میخواهم"],
    ["हिन्दी கொழும்பு", "हिन्दी கொழும்பு"],
    ["e\u0301te\u0301 Z̷̧a̶l̶g̵o̷ 1️⃣", "ete zalgo 1"],
    ["\u0301\u0302 a", "a"],
    ["½ 3½ m²", "3 m2"],
    ["東京都", "東京 京都 都"],
    ["2022年東京都", "2022 年東 東京 京都 都"],
    ["都", "都"],
    ["世界情勢と NATO", "世界 界情 情勢 勢と と nato"],
    ["ガス ｶﾞｽ カ\u3099ス", "ガス ス ガス ス ガス ス"],
    ["データ", "デー ータ タ"],
    ["한국어", "한국 국어 어"],
    ["한국어".normalize("NFD"), "한국 국어 어"],
    ["น\u0e49\u0e33ท\u0e48วม", "น\u0e49\u0e33 \u0e33ท\u0e48 ท\u0e48ว วม ม"],
    ["ภาษา ๒๕๖๕", "ภา าษ ษา า ๒๕๖๕"],
    ["ភាសា", "ភាសា សា"],
    ["မြန်မာ", "မြန် န်မာ မာ"],
    ["ພາສາ", "ພາ າສ ສາ າ"],
    ["葛\u{e0100}城", "葛城 城"],
    ["𠮷野家", "𠮷野 野家 家"],
    ["\ud800a\udc00", "a"],
  ];
  for (const [text, words] of rows) {
    assert.deepEqual(forms(text).join(" "), words.normalize("NFC"), text);
  }
});

test("where words stand, and what of them", () => {
  assert.deepEqual(tokens("L’été — 東京"), [
    { form: "l", start: 0, end: 1, at: 0, kind: "word" },
    { form: "ete", start: 2, end: 5, at: 1, kind: "word" },
    { form: "東京", start: 8, end: 10, at: 2, kind: "pair" },
    { form: "京", start: 9, end: 10, at: 3, kind: "last" },
  ]);
  assert.deepEqual(
    tokens("so\u00ad 都").map(({ start, end, kind }) => [start, end, kind]),
    [
      [0, 2, "word"],
      [4, 5, "only"],
    ],
  );
});

test("the words of a query, and where each must stand", () => {
  assert.deepEqual(queryWords("close ranks"), [
    { form: "close", offset: 0, begins: false },
    { form: "ranks", offset: 1, begins: false },
  ]);
  assert.deepEqual(queryWords("2022年東京"), [
    { form: "2022", offset: 0, begins: false },
    { form: "年東", offset: 1, begins: false },
    { form: "東京", offset: 2, begins: false },
  ]);
  assert.deepEqual(queryWords("2022年"), [
    { form: "2022", offset: 0, begins: false },
    { form: "年", offset: 1, begins: true },
  ]);
  // In the text the place of 京 stands between them, whether 京 ends a run or not.
  assert.deepEqual(queryWords("東京 大阪"), [
    { form: "東京", offset: 0, begins: false },
    { form: "大阪", offset: 2, begins: false },
  ]);
  assert.deepEqual(queryWords(" — "), []);
});

test("whatever stands in a text, words are short, folded, in order and where they say", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(..."aé\u0301ÀИй\u0306ى\u064e東京カ\u3099ﾞ한\u1161ำ\u200d\u00ad\ufe0f½ﬁß-' \ud83d\ude42"),
    }),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      let start = -1;
      for (const [index, token] of tokens(text).entries()) {
        assert.equal(token.at, index);
        assert.ok(token.form !== "" && token.form.length <= longest);
        assert.match(token.form, /^[\p{L}\p{N}\p{M}]+$/u);
        assert.equal(token.form, token.form.toLowerCase());
        assert.ok(token.start > start && token.end > token.start && token.end <= text.length);
        if (token.kind === "word") assert.equal(fold(token.form), token.form);
        start = token.start;
      }
    }),
    { numRuns: 500 },
  );
});

test("a word that was folded stays as it is, whatever letter stands in it", () => {
  for (let point = 0x80; point < 0x20000; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const word = `a${String.fromCodePoint(point)}\u0306b`;
    assert.equal(fold(fold(word)), fold(word), point.toString(16));
    for (const { form } of tokens(word)) assert.deepEqual(forms(form)[0], form, point.toString(16));
  }
});

test("a million characters are read in one pass", () => {
  for (const unit of ["a", "\u0301", "東", "a\u200d", "\u1161", "ﷺ", "\u0640", "a ", "\ud800", "\u00ad", "1\u0301"]) {
    const text = unit.repeat(1_000_000 / unit.length);
    for (const { form } of tokens(text)) assert.ok(form.length <= longest);
    const behind = tokens(`x${text}`);
    assert.equal(behind[0]?.start, 0);
  }
});
