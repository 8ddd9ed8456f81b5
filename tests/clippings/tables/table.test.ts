import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileFormatOf, headOf } from "../../../src/clippings/formats.ts";
import { bytesOf } from "../../../src/clippings/source-bytes.ts";
import { plain, read } from "./read.ts";

const formatOf = (text: string) => fileFormatOf(headOf(bytesOf(Buffer.from(text))))?.name;

test("a table of an invented paper: each column gives its field, with its line and rule", async () => {
  const { clippings, problems, tally, format } = await read(
    `Title,Published,Desk,Byline,Standfirst,Summary,Web URL,Source,Keywords,Views
"Pier, at last, reopens",2019-05-01,News,By Ann Lee and Bo Roy,The gulls had it first,Repairs took two years.,https://harbour.example/pier,The Harbour Post,pier; gulls,12
`,
  );
  assert.equal(format, "table");
  assert.deepEqual(plain(clippings[0]), {
    headline: "Pier, at last, reopens",
    date: "2019-05-01",
    section: "News",
    authors: [{ name: "Ann Lee" }, { name: "Bo Roy" }],
    dek: "The gulls had it first",
    blurbs: ["Repairs took two years."],
    url: "https://harbour.example/pier",
    publication: "The Harbour Post",
    tags: ["pier", "gulls"],
  });
  assert.deepEqual(clippings[0]?.headline, {
    value: "Pier, at last, reopens",
    how: "given",
    rule: "column-name",
    line: 2,
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    tally?.parts.find(({ name }) => name === "column “Views”"),
    {
      name: "column “Views”",
      as: "dropped",
      fields: [],
      how: "no field of a story",
      count: 1,
      example: { line: 2, text: "12" },
    },
  );
});

const headers: readonly (readonly [string, string, Record<string, unknown>])[] = [
  [
    "German",
    "Titel;Datum;Ressort;Autor\nDie Mole;4.2.2022;Lokales;Ann Lee",
    { section: "Lokales", date: "2022-02-04" },
  ],
  [
    "French",
    "titre;date de parution;rubrique\nLa jetée;4 février 2022;Ville",
    { section: "Ville", date: "2022-02-04" },
  ],
  ["Spanish", "Título,Fecha,Sección\nEl muelle,4 de febrero de 2022,Ciudad", { section: "Ciudad", date: "2022-02-04" }],
  ["Russian", "Заголовок,Дата,Рубрика\nПирс,4 февраля 2022 г.,Город", { section: "Город", date: "2022-02-04" }],
  ["Japanese", "見出し,公開日,カテゴリ\n桟橋,2022年2月4日,社会", { section: "社会", date: "2022-02-04" }],
  ["Chinese", "标题,发布时间,栏目\n码头重开,2022-02-04,城市", { section: "城市", date: "2022-02-04" }],
  ["Arabic", "العنوان,التاريخ,القسم\nالرصيف,2022-02-04,محلي", { section: "محلي", date: "2022-02-04" }],
];
for (const [language, text, wanted] of headers) {
  test(`columns named in ${language}`, async () => {
    const { clippings } = await read(`${text}\n`);
    const { headline, ...others } = plain(clippings[0]);
    assert.ok(headline);
    for (const [field, value] of Object.entries(wanted)) assert.equal(others[field], value);
  });
}

test("tabs part cells too, and a quoted cell has lines of its own", async () => {
  const { clippings } = await read(
    'headline\ttext\turl\nPier\t"One day.\nAnother day."\t/news/pier-1\nFair\tShort.\t/news/fair-2\n',
  );
  assert.deepEqual(
    clippings.map(({ line, oldPaths }) => [line, oldPaths]),
    [
      [2, ["/news/pier-1"]],
      [4, ["/news/fair-2"]],
    ],
  );
});

test("every row is a story or counted with a reason", async () => {
  const { clippings, problems, tally } = await read(
    "headline,date,status\nPier,2020-01-01,publish\n,,\n,2020-01-02,publish\na,b,c,d\nFair,2020-01-03,draft\n",
  );
  assert.equal(clippings.length, 1);
  assert.equal(tally?.found, 5);
  assert.deepEqual(
    tally?.leftOut.map(({ why, count }) => [why, count]),
    [
      ["rows with more cells than columns", 1],
      ["empty rows", 1],
      ["rows without any text", 1],
      ["stories that are not published: draft", 1],
    ],
  );
  assert.deepEqual(
    problems.map(({ rule, line }) => [rule, line]),
    [["csv-row-width", 5]],
  );
});

test("a person's word about columns counts before all guesses, and what is named and not there is a problem", async () => {
  const map = new Map([
    ["headline", "kicker"],
    ["date", "day printed"],
    ["dek", "nowhere"],
  ]);
  const { clippings, problems } = await read("title,kicker,date\nPier,The pier,2020-01-01\n", { map });
  assert.equal(clippings[0]?.headline?.value, "The pier");
  assert.equal(clippings[0]?.headline?.rule, "column-map");
  assert.deepEqual(
    problems.map(({ rule, found }) => [rule, found]),
    [
      ["column-missing", "day printed"],
      ["column-missing", "nowhere"],
    ],
  );
});

test("a second column of one name or one meaning is not lost silently", async () => {
  const { clippings, tally } = await read("title,title,dek,subtitle\nPier,The pier,One,Two\n");
  assert.deepEqual(plain(clippings[0]), { headline: "Pier", dek: "One", blurbs: ["Two"] });
  assert.ok(tally?.parts.some(({ name, as }) => name === "column “title (2)”" && as === "dropped"));
});

test("columns without names are judged by their values, and that is inferred", async () => {
  const row = (number: number) =>
    `"3","The ${number}th pier reopens","Repairs to the pier of ${number} took two years and cost more than was said.","https://harbour.example/${number}","2020-01-0${number}"\n`;
  const { clippings } = await read([1, 2, 3, 4, 5].map(row).join(""));
  assert.equal(clippings.length, 5);
  assert.deepEqual(plain(clippings[2]), {
    headline: "The 3th pier reopens",
    blurbs: ["Repairs to the pier of 3 took two years and cost more than was said."],
    url: "https://harbour.example/3",
    date: "2020-01-03",
  });
  assert.deepEqual([clippings[2]?.headline?.how, clippings[2]?.headline?.rule], ["inferred", "column-values"]);
});

test("columns of unknown names give dates, addresses and long texts by their values", async () => {
  const long = "The harbour office said that the pier would open again. ".repeat(20);
  const { clippings } = await read(
    `headline,wann,wo,alles\n${[1, 2, 3].map((day) => `Pier ${day},${day} May 2020,https://harbour.example/${day},${long}`).join("\n")}\n`,
  );
  assert.equal(clippings[1]?.date?.value, "2020-05-02");
  assert.equal(clippings[1]?.url?.value, "https://harbour.example/2");
  assert.equal(clippings[1]?.body?.how, "inferred");
});

test("bytes that are no UTF-8 are read as windows-1252, UTF-16 as such", async () => {
  const latin = await read(Buffer.from("headline,date\nThe caf\xe9 \x93Pier\x94,2020-01-01\n", "latin1"));
  assert.equal(latin.clippings[0]?.headline?.value, "The café “Pier”");
  assert.deepEqual(
    latin.problems.map(({ rule }) => rule),
    ["encoding"],
  );
  const wide = await read(Buffer.from("\ufeffheadline,date\nThe café,2020-01-01\n", "utf16le"));
  assert.equal(wide.clippings[0]?.headline?.value, "The café");
});

test("lists and prose are no tables", () => {
  const prose = [
    "News May 4, 2020\nThe pier, at last, reopens\nRepairs took two years, and more.\n",
    "Title\nThe pier reopens\n",
    "Text, photos and all the rest\nThe pier reopens. It took long\nBo, Ann and Cy, who know it, said so, too\n",
    "For Ann Lee's latest contributions to The Harbour Post, see below:\nNews Feb 4, 2020\nPier\n",
    "2020-01-01\nPier\n",
    "",
  ];
  for (const text of prose) assert.equal(formatOf(text), undefined, text);
});

test("a hostile table costs no more than a plain one", async () => {
  const wide = `headline,date,${Array.from({ length: 5000 }, (_, at) => `c${at}`).join(",")}\nPier,2020-01-01,${"x,".repeat(4999)}x\n`;
  const names = "headline,date,__proto__,constructor,toString\nPier,2020-01-01,a,b,c\n";
  const torn = `headline,date\n${"Pier,2020-01-01\n".repeat(10_000)}${'"pier\n'.repeat(20_000)}`;
  for (const text of [wide, names, torn]) {
    const before = performance.now();
    const { tally } = await read(text);
    assert.ok((tally?.parts.length ?? 0) <= 501);
    assert.ok(performance.now() - before < 20_000);
  }
  assert.equal(({} as Record<string, unknown>).a, undefined);
});

const authorPages = "../shared/corpora/author-pages";
test("author pages are no tables", { skip: !existsSync(authorPages) }, async () => {
  const { readdirSync } = await import("node:fs");
  for (const name of readdirSync(authorPages, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:txt|md)$/.test(name)) continue;
    const format = fileFormatOf(headOf(bytesOf(readFileSync(`${authorPages}/${name}`))));
    assert.equal(format?.name, undefined, name);
  }
});

const corpora = "../shared/corpora";
const counts: readonly (readonly [string, number, number])[] = [
  ["huffpost/huffpost_2018-05_2022-09.jsonl", 9999, 9999],
  ["agnews/test.csv", 7600, 7600],
  ["masakhanews/data/eng/test.tsv", 948, 948],
  ["nyt-guardian-bbc/fin-headlines/reuters_headlines.csv", 499, 499],
  ["nyt-guardian-bbc/fin-headlines/cnbc_headlines.csv", 2436, 453],
  ["nyt-guardian-bbc/api-json/guardian-swivel-sample_response.json", 50, 50],
  ["nyt-guardian-bbc/api-json/nyt-topstories-2022.json", 40, 40],
];
for (const [file, found, stories] of counts) {
  test(`${file}: every row is a story or counted`, { skip: !existsSync(corpora) }, async () => {
    const { clippings, tally } = await read(readFileSync(`${corpora}/${file}`));
    const left = tally?.leftOut.reduce((sum, { count }) => sum + count, 0) ?? 0;
    assert.deepEqual([tally?.found, clippings.length, left], [found, stories, found - stories]);
  });
}
