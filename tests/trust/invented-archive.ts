import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { seeds } from "../fuzz/seeds.ts";
import { authors, oldAddresses, publications, sections } from "../incremental/paper.ts";
import { Random } from "../incremental/random.ts";
import { drawn } from "../site/draw-picture.ts";

export interface Invented {
  readonly articles: number;
  /** Whether stories without a picture get a card. Most are in scripts then that no card is set in, since cards cost. */
  readonly cards: boolean;
}

/** Files of an invented archive by their paths below the content folder, in the order of their making. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

/**
 * An archive in many formats and eleven languages, with pictures, authors' files, data and everything else that a build
 * could let the machine leak into: dates near midnight, pages in old character sets, names with marks.
 */
export async function inventArchive({ articles, cards }: Invented): Promise<ContentFiles> {
  const random = new Random(articles);
  const files = new Map<string, Uint8Array>();
  const put = (path: string, content: string | Uint8Array): void => {
    files.set(path, typeof content === "string" ? Buffer.from(content) : content);
  };
  put("archive.yaml", settings(cards));
  for (const [number, name] of authors.entries()) {
    const picture = number < 2 ? `picture: { file: pictures/${pictures[number]}, alt: ${name} }\n` : "";
    put(`authors/${number}.md`, `---\nname: ${name}\n${picture}---\n${name} wrote about the *harbour*.\n`);
  }
  for (const [number, name] of pictures.entries()) {
    const kind = (["jpeg", "png", "webp"] as const)[number % 3] ?? "jpeg";
    put(
      `pictures/${name}`,
      await drawn({ width: 500 + 90 * number, height: 400, red: 20 * number, kind, secret: "Box 9" }),
    );
  }
  for (const [name, bytes] of seeds) put(`seeds/${name}`, bytes);
  for (const [number, [charset, text]] of pages.entries()) put(`pages/${number}.html`, oldPage(charset, text));

  const share = (percent: number): number => Math.round((articles * percent) / 100);
  for (let number = 0; number < share(60); number += 1) {
    const folder = random.pick(["", "stories/", "2001/", "ä/", "Z/", "a b/"]);
    put(`${folder}${number}.md`, record(random, number, cards));
  }
  inFiles(share(15), 400, (file, count) =>
    put(
      `lines/${file}.jsonl`,
      many(count, () => jsonLine(random, cards), "\n"),
    ),
  );
  inFiles(share(10), 300, (file, count) => {
    put(
      `tables/${file}.csv`,
      `title,pub_date,author,section,text,language\n${many(count, () => row(random, cards), "\n")}`,
    );
  });
  inFiles(share(8), 40, (file, count) =>
    put(
      `clips/${file}.txt`,
      many(count, () => clip(random), "\n\n"),
    ),
  );
  inFiles(share(5), 200, (file, count) => put(`feeds/${file}.xml`, feed(many(count, () => item(random), ""))));
  for (let number = 0; number < share(2); number += 1) {
    const page = savedPage(random, number);
    put(`saved/${number}.html${number % 3 === 0 ? ".gz" : ""}`, number % 3 === 0 ? gzipSync(page) : page);
  }
  return files;
}

/** Writes them, in their order. */
export function writeContent(folder: string, files: Iterable<readonly [path: string, bytes: Uint8Array]>): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

const pictures = ["crane.jpg", "Pier.png", "möwe.webp", "a ferry.jpg", "灯台.png", "toll.webp"];

function settings(cards: boolean): string {
  return [
    "title: The Strait Courier, kept",
    "address: https://courier.example/kept/",
    "language: en-GB",
    "zone: America/New_York",
    "online: 2012-01-01",
    "show: full",
    `oai: { gateway: "https://gateway.example/", email: keeper@courier.example }`,
    `cards: ${cards}`,
    "",
  ].join("\n");
}

/** Words of an invented paper in the languages that its readers speak. */
const tongues: Readonly<Record<string, readonly string[]>> = {
  en: words("harbour ferry council lighthouse tunnel herring toll crane gull regatta mayor bridge pier shore"),
  de: words("Hafen Fähre Rathaus Leuchtturm Straße Hering Zoll Kran Möwe Frühstück Brücke Ufer Größe"),
  fr: words("port phare tunnel péage grue mouette régate maire pont jetée rivage été cœur naïve"),
  es: words("puerto faro túnel peaje grúa gaviota regata alcalde puente muelle orilla año señal"),
  pt: words("porto farol túnel portagem guindaste gaivota câmara ponte cais margem ação manhã"),
  tr: words("İstanbul ışık liman köprü ILIK istasyon vapur martı sahil İzmir kış gümrük"),
  ru: words("гавань паром маяк совет туннель сельдь пошлина кран чайка мост пирс берег ёлка"),
  ja: words("港 灯台 市議会 トンネル 橋 かもめ 朝食 海岸 フェリー 冬 ストライキ"),
  zh: words("港口 渡轮 市政厅 灯塔 隧道 海鸥 早餐 桥 海岸 冬天 罢工"),
  ar: words("ميناء عبّارة منارة نفق جسر نورس فطور شاطئ شتاء إضراب رسوم"),
  he: words("נמל מעבורת מגדלור מנהרה גשר שחף ארוחה חוף חורף שביתה"),
  hi: words("बंदरगाह नौका दीपस्तंभ सुरंग पुल नाश्ता किनारा सर्दी हड़ताल"),
};
const every = Object.keys(tongues);
const uncarded = ["ru", "ja", "zh", "ar", "he", "hi"];

function words(text: string): readonly string[] {
  return text.split(" ");
}

function tongue(random: Random, cards: boolean): string {
  if (cards) return random.chance(85) ? random.pick(uncarded) : random.pick(every);
  return random.chance(60) ? "en" : random.pick(every);
}

function said(random: Random, language: string, count: number): string {
  const from = tongues[language] ?? [];
  return Array.from({ length: count }, () => random.pick(from)).join(" ");
}

function day(random: Random): string {
  const [month, of] = [1 + random.below(12), 1 + random.below(28)];
  return `${1990 + random.below(25)}-${String(month).padStart(2, "0")}-${String(of).padStart(2, "0")}`;
}

/** Near midnight somewhere, so that a zone that is not the archive's would show. */
function moment(random: Random): string {
  return `${day(random)}T${random.pick(["00:10:00Z", "04:30:00Z", "23:50:00Z", "02:59:59+09:00", "12:00:00-11:00"])}`;
}

function record(random: Random, number: number, cards: boolean): string {
  const language = tongue(random, cards);
  const fields = {
    headline: `${said(random, language, 5)} ${number}`,
    date: random.pick([day(random), day(random), moment(random), day(random).slice(0, 7), "[..1999-03-04]", undefined]),
    authors: [random.pick(authors), ...(random.chance(10) ? [random.pick(authors), "Éric İlker"] : [])],
    section: random.chance(80) ? random.pick(sections) : undefined,
    publication: random.chance(40) ? random.pick(publications) : undefined,
    language: language === "en" ? undefined : language,
    url: random.chance(10) ? random.pick(oldAddresses) : undefined,
    tags: random.chance(20) ? [said(random, language, 1), "pier"] : undefined,
    aliases: random.chance(5) ? [`/old/${number}/`] : undefined,
    images: random.chance(9) ? [{ file: `pictures/${random.pick(pictures)}`, alt: "A pier" }] : undefined,
    corrections: random.chance(3) ? [{ text: said(random, language, 6), date: day(random) }] : undefined,
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  const body = `${said(random, language, 30)}.\n\n## ${said(random, language, 2)}\n\n${said(random, language, 25)}.[^1]\n\n[^1]: ${said(random, language, 3)}\n`;
  return ["---", ...lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}`), "---", body].join("\n");
}

function jsonLine(random: Random, cards: boolean): string {
  const language = tongue(random, cards);
  return JSON.stringify({
    category: random.pick(sections),
    headline: `${said(random, language, 5)} ${random.below(1e6)}`,
    authors: `${random.pick(authors)}, ${random.pick(authors)}`,
    short_description: said(random, language, 12),
    date: random.chance(50) ? moment(random) : day(random),
    language,
  });
}

function row(random: Random, cards: boolean): string {
  const language = tongue(random, cards);
  const cells = [said(random, language, 6), moment(random), random.pick(authors), random.pick(sections)];
  return [...cells, said(random, language, 20), random.pick(["German", "English", "français", language])]
    .map((cell) => `"${cell}"`)
    .join(",");
}

function clip(random: Random): string {
  const month = random.pick(["Feb", "June", "Sept."]);
  return `${random.pick(["World", "Harbour", "Opinion"])} ${month} ${1 + random.below(28)}, ${1998 + random.below(9)}\n${said(random, "en", 6)} ${random.below(1e6)}\n${said(random, "en", 14)}.`;
}

function item(random: Random): string {
  const title = `${said(random, "en", 6)} ${random.below(1e6)}`;
  const when = new Date(moment(random)).toUTCString();
  return `<item><title>${title}</title><dc:creator>${random.pick(authors)}</dc:creator><pubDate>${when}</pubDate><description>${said(random, "en", 20)}</description></item>`;
}

function feed(items: string): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Lantern</title><link>https://lantern.example/</link>${items}</channel></rss>`;
}

function savedPage(random: Random, number: number): string {
  const title = `${said(random, "en", 5)} ${number}`;
  const text = Array.from({ length: 6 }, () => `<p>${said(random, "en", 25)}.</p>`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Lantern</title><meta property="og:type" content="article"><meta property="article:published_time" content="${moment(random)}"></head><body><article><h1>${title}</h1><p class="byline">By ${random.pick(authors)}</p>${text}</article></body></html>`;
}

/** Of pages in character sets that versions of Node have read differently: bytes, not text. */
const pages: readonly (readonly [charset: string, title: readonly number[]])[] = [
  ["windows-1252", [0x93, 0x50, 0x69, 0x65, 0x72, 0x94, 0x20, 0x80]],
  ["iso-8859-1", [0x91, 0x4d, 0xf6, 0x77, 0x65, 0x92, 0x85]],
  ["koi8-u", [0xf3, 0xae, 0xbe, 0xc1]],
  ["ibm866", [0x8f, 0xa8, 0xe0, 0xe1]],
  ["windows-874", [0xa1, 0xa2, 0xdb, 0xa3]],
  ["windows-1253", [0xc1, 0xaa, 0xc2]],
  ["windows-1255", [0xf9, 0xca, 0xec]],
  ["gbk", [0xb8, 0xdb, 0xbf, 0xda, 0xfe, 0x50]],
  ["iso-8859-16", [0xaa, 0xba, 0xde, 0xfe]],
  ["x-user-defined", [0x50, 0xe9, 0x69]],
  ["shift_jis", [0x8d, 0x60, 0x93, 0x94]],
];

function oldPage(charset: string, title: readonly number[]): Uint8Array {
  const text =
    "<p>The board voted to keep the pier, eleven years after the first letter came to the harbour.</p>".repeat(5);
  return Buffer.concat([
    Buffer.from(
      `<!doctype html><html><head><meta charset="${charset}"><meta property="og:type" content="article"></head>`,
    ),
    Buffer.from("<body><article><h1>Pier "),
    Buffer.from(title),
    Buffer.from(` of ${charset}</h1>${text}</article></body></html>`),
  ]);
}

function many(count: number, make: () => string, between: string): string {
  return Array.from({ length: count }, make).join(between);
}

/** So many things in files of some hundred. */
function inFiles(all: number, each: number, put: (file: number, count: number) => void): void {
  for (let file = 0; file * each < all; file += 1) put(file, Math.min(each, all - file * each));
}
