import assert from "node:assert/strict";
import { test } from "node:test";
import { paired, type SaidField, unlike } from "../../bench/alike.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { fileFormats } from "../../src/clippings/formats.ts";
import { Tallier } from "../../src/clippings/tally.ts";
import { exportedFiles } from "../../src/export/export-files.ts";
import type { Article } from "../../src/records/article.ts";
import { readAnySource } from "../../src/records/read.ts";
import { archiveOf, type Story } from "../archive-fixture.ts";

/*
 * Out and in again in the formats of others: what both have is the same. Everything in it is invented.
 */

const markup = `<script>alert("1")</script> & <b>bold</b> [gallery ids="1"] ]]> &amp; {{x}}`;

const stories: readonly Story[] = [
  {
    headline: "Old lock gates swing again",
    date: "2019-05-03",
    section: "Town / Works",
    authors: ["Ida Marl", "Bo Tench"],
    publication: "The Fenmouth Ledger",
    dek: "After forty years",
    blurbs: ["The gates at Fenmouth opened after forty years."],
    body: "The gates *opened*, **slowly**.\n\n> At last, said the keeper.\n\n- one gate\n- another\n\n## After that\n\nA [letter](https://ledger.example/letter?a=1&b=2) came.",
    url: "https://ledger.example/2019/05/03/lock/",
    tags: ["Locks", "Arts & <Crafts>"],
    updated: "2019-05-05",
    rights: "© 2019 The Fenmouth Ledger",
    language: "en",
  },
  {
    headline: "古い水門がまた開く",
    date: "2019-05-04",
    section: "国際",
    authors: ["渡辺花"],
    body: "水門が開いた。\n\n四十年ぶりだ。",
    language: "ja",
  },
  {
    headline: "旧闸门再次打开",
    date: "2019-05-05",
    section: "本地",
    authors: ["李安"],
    body: "闸门打开了。",
    language: "zh",
  },
  {
    headline: "البوابات القديمة تفتح من جديد",
    date: "2019-05-06",
    section: "محليات",
    authors: ["ليلى حداد"],
    body: "فتحت البوابات.",
    language: "ar",
  },
  {
    headline: "השערים הישנים נפתחו",
    date: "2019-05-07",
    section: "העיר",
    authors: ["נועה לוי"],
    body: "השערים נפתחו.",
    language: "he",
  },
  {
    headline: "पुराने फाटक फिर खुले",
    date: "2019-05-08",
    section: "शहर",
    authors: ["मीरा जोशी"],
    body: "फाटक खुले।",
    language: "hi",
  },
  {
    headline: "Старые ворота снова открылись",
    date: "2019-05-09",
    section: "Город",
    authors: ["Анна Лебедева"],
    body: "Ворота открылись.",
    language: "ru",
  },
  {
    headline: "Die alten Tore öffnen sich wieder",
    date: "2019-05-10",
    section: "Stadt",
    authors: ["Jörg Weiß"],
    body: "Sie öffneten sich – „endlich“.",
    language: "de",
  },
  {
    headline: `Markup ${markup}`,
    date: "2019-05-11",
    dek: "R&D <i>in</i> italics &lt; less",
    section: "Arts & <Letters>",
    blurbs: [`Short ${markup}`],
    body: `Long \`\`${markup}\`\` text.`,
    language: "en",
  },
  { headline: "A month is all that is known", date: "2018-09", authors: ["Ida Marl"], body: "It was autumn." },
  { headline: "Nothing is known", body: "Not even the year." },
];

/** What a format has no place for, or its reader another one: [fields, why]. */
const otherwise: Readonly<Record<"nitf" | "ninjs" | "wxr" | "rss", readonly SaidField[]>> = {
  nitf: ["updated"],
  ninjs: [],
  // One name and one language for all; a date that is no day is a custom field.
  wxr: ["publication", "language", "rights"],
  rss: ["dek"],
};

const readers = { nitf: "nitf", ninjs: "ninjs", wxr: "wordpress", rss: "feed" } as const;

for (const format of ["nitf", "ninjs", "wxr", "rss"] as const) {
  const isRead = fileFormats.some(({ name }) => name === readers[format]);
  test(`${format}: what both have comes back as it was`, { skip: !isRead }, async () => {
    const archive = archiveOf(stories, { settings: { title: "The Fenmouth Ledger" } });
    const after = await readBack(archive, format);
    assert.equal(after.length, stories.length);
    const before = archive.stories.map(({ article }) => article);
    const differences = paired(before, after).flatMap(([one, other]) => {
      assert.ok(other !== undefined, `${format} has lost ${one.headline}`);
      return unlike(one, other)
        .filter(({ field }) => !otherwise[format].includes(field) && !isUntold(format, field, one))
        .map((difference) => ({ headline: one.headline, ...difference }));
    });
    assert.deepEqual(differences, []);
  });
}

/** What is not said in one story comes back as what the file says for all of them. */
function isUntold(
  format: "nitf" | "ninjs" | "wxr" | "rss",
  field: SaidField,
  { language, publication, date }: Article,
): boolean {
  if (field === "language" || field === "publication") return (field === "language" ? language : publication) === null;
  return format === "wxr" && field === "date" && date !== null && date.length < 10;
}

async function readBack(archive: Archive, format: "nitf" | "ninjs" | "wxr" | "rss"): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for (const { file, pieces } of exportedFiles(archive, format, new Tallier())) {
    const bytes = Buffer.concat([...pieces()].map((piece) => Buffer.from(piece)));
    const reading = await readAnySource(`content/${file}`, bytes);
    assert.deepEqual(
      reading.problems.filter(({ severity }) => severity === "error"),
      [],
      file,
    );
    articles.push(...reading.articles);
  }
  return articles;
}
