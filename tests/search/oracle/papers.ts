import type { BenchRecord } from "../../../bench/record.ts";
import type { Archive } from "../../../src/archive/archive.ts";
import { correctionKinds } from "../../../src/records/corrections.ts";
import { archiveOf, type Story } from "../../archive-fixture.ts";
import { Random } from "../../incremental/random.ts";
import { attack } from "../courier.ts";

/**
 * An archive of an invented paper: dates of every kind, several languages, corrections, stories of headlines alone. A
 * few words are as frequent as “the”, most are rare, and many stand in several of their forms.
 */
export function inventedPaper(count: number, seed: number): Archive {
  return archiveOf(inventedStories(count, seed), { settings: { publication: "The Fenmouth Ledger" } });
}

export function inventedStories(count: number, seed: number): Story[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => {
    const tongue = index % 9 === 4 ? "ja" : index % 11 === 5 ? "de" : index % 13 === 6 ? "ar" : "en";
    const say = (least: number, most: number) => sentence(random, tongue, least, most);
    const full = random.chance(60);
    const date = dateAbout(random, dayAfter(random.below(9000)));
    const dek = random.chance(20) ? say(4, 9) : undefined;
    const body = full ? Array.from({ length: 1 + random.below(4) }, () => say(6, 30)).join("\n\n") : undefined;
    const blurbs = full && random.chance(70) ? [] : Array.from({ length: 1 + random.below(2) }, () => say(5, 14));
    return {
      id: `fen-${index}`,
      headline: index === 17 ? `${say(3, 5)} ${attack}` : say(3, 8),
      ...(date === null ? {} : { date }),
      ...(random.chance(85) ? { section: random.pick(sections) } : {}),
      authors: people(random),
      ...(random.chance(80) ? { publication: random.pick(papers) } : {}),
      ...(dek === undefined ? {} : { dek }),
      blurbs: body !== undefined && random.chance(10) ? [body.split("\n\n")[0] ?? ""] : blurbs,
      ...(body === undefined ? {} : { body }),
      ...(tongue === "en" ? {} : { language: tongue === "de" ? "de-CH" : tongue }),
      ...(random.chance(25) ? { tags: [random.pick(sections), say(1, 3)] } : {}),
      ...(random.chance(8)
        ? { corrections: [{ date: null, text: say(4, 9), kind: random.pick(correctionKinds) }] }
        : {}),
    };
  });
}

/** Real stories whose dates are known, one in three of them made less well known, always the same ones. */
export function blurred(records: readonly BenchRecord[], seed: number): Story[] {
  const random = new Random(seed);
  return records.map(({ name, front, body }): Story => {
    const { date: day, headline, ...rest } = front;
    const date = day === undefined ? null : random.chance(33) ? dateAbout(random, day) : day;
    return {
      id: name,
      headline: headline ?? body.split(/\s+/).slice(0, 12).join(" "),
      ...rest,
      ...(date === null ? {} : { date }),
      ...(body === "" ? {} : { body }),
    };
  });
}

/** A date that may mean the day, stated less well; null is no date at all. */
function dateAbout(random: Random, day: string): string | null {
  const [year = "", month = ""] = day.split("-");
  const forms = [
    ...[day, day, day, day, `${day}?`, `${year}-${month}`, `${year}-${month}`, year, `${year}~`],
    ...[`${year}-XX`, `${year.slice(0, 3)}X`, `[..${day}]`, `[..${day}]`, `[${day}..]`, `[${year}-01-01..${day}]`],
    ...[`${year}/${Number(year) + 1}`, `[${day},${Number(year) + 2}]`, `[..${year}-${month}]`, null],
  ];
  return random.pick(forms);
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(1998, 0, 1 + days)).toISOString().slice(0, 10);
}

const sections = [
  "Harbour",
  "Town Hall",
  "World",
  "World / Asia",
  "Sport",
  "Letters & Notes",
  "姉妹都市",
  "Café Society",
];
const papers = ["The Fenmouth Ledger", "Ledger on Sunday", "潮風新聞", "Fenmouth Évening Post"];
const firsts = ["Ida", "Bo", "Mara", "Tom", "Zoë", "Jean-Luc", "Ann", "Ilya", "Seán"];
const lasts = ["Marl", "Tench", "O’Brien", "Lee", "van Dyke", "Arkhipov", "Müller", "Quill", "Lee-Marl"];

function people(random: Random): string[] {
  const count = random.pick([0, 1, 1, 1, 2, 3]);
  const names = Array.from({ length: count }, () =>
    random.chance(8) ? "水野花" : `${random.pick(firsts)} ${random.pick(lasts)}`,
  );
  return [...new Set(names)];
}

type Tongue = "en" | "de" | "ja" | "ar";

const roots =
  "harbour argue ferry council report lock storm bridge police policy wall gate rank close fish market sail".split(" ");
const endings = ["", "", "", "s", "ed", "ing", "er", "ers", "ly"];
const small = ["the", "the", "the", "of", "and", "in", "a", "to", "on", "it", "was"];
const odd = [
  "O’Brien’s",
  "covid-19",
  "café",
  "Straße",
  "U.S.",
  "2019",
  "1987",
  "£4,000",
  "naïve",
  "co\u00adoperate",
  "ﬁne",
  "東京",
  "мой",
  "№7",
];
const syllables = "ba do ka lim mor nes or pel quin ra sel tor ul ven wis xan yor zel har und fen gro".split(" ");
const german =
  "der Hafen die Fähre Brücke Rathaus streiten gestritten Häuser Haus über Straße und ein Bürgermeister Sturm".split(
    " ",
  );
const japanese = [
  "東京都",
  "港",
  "灯台",
  "嵐",
  "漁港が",
  "閉鎖された",
  "、",
  "無事だった",
  "市長は",
  "カタカナ",
  "フェリー",
  "2019年",
  "。",
];
const arabic = "الميناء الجسر مَدْرَسَةٌ مدرسة العبارة مجلس المدينة سوق السمك في على من العاصفة كتاب كتب".split(" ");

function sentence(random: Random, tongue: Tongue, least: number, most: number): string {
  const words = Array.from({ length: least + random.below(most - least) }, () => word(random, tongue));
  if (tongue === "ja") return words.join("");
  const joined = words.join(" ");
  const quoted = random.chance(15) ? `${joined}, “${word(random, tongue)} ${word(random, tongue)},” she said` : joined;
  return `${quoted.slice(0, 1).toUpperCase()}${quoted.slice(1)}.`;
}

function word(random: Random, tongue: Tongue): string {
  if (tongue === "ja") return random.pick(japanese);
  if (tongue === "ar") return random.pick(arabic);
  if (random.chance(4)) return random.pick(odd);
  if (tongue === "de" && random.chance(80)) return random.pick(german);
  if (random.chance(40)) return random.pick(small);
  if (random.chance(60)) return `${random.pick(roots)}${random.pick(endings)}`;
  return Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join("");
}
