import { type Chance, chance } from "../chance.ts";
import { type BenchRecord, type Front, filled } from "../record.ts";
import { fileName } from "./file-name.ts";
import { sentencesOf } from "./sentences.ts";

const firstDay = Date.UTC(1998, 0, 1);
const lastDay = Date.UTC(2022, 11, 31);
const dayLength = 86_400_000;

/** No name has more than this share of its corpus: an agency that signs every ninth story is thinned out. */
const mostShare = 0.05;

/** A reporter other than the most frequent works for so long; then another name takes the place. */
const careerYears = 5;
const stayed = 40;

/**
 * Any number of stories made of the sentences of real ones, the same for the same seed: half in the manner of the one
 * corpus, half of the other. Each has a real story's shape (how many paragraphs of how many sentences, section,
 * publication, how many authors and how frequent they are), filled with sentences drawn from all of its corpus; its
 * headline is the beginning of one and the end of another. Dates run evenly over 25 years; the names are those of real
 * bylines, and where a career ends, recombined.
 */
export function* resampled(
  corpora: readonly (readonly BenchRecord[])[],
  count: number,
  seed = 21578,
): Generator<BenchRecord> {
  const drawn = chance(seed);
  const pools = corpora.map(poolOf);
  for (let index = 0; index < count; index += 1) {
    const pool = pools[index % pools.length];
    if (pool === undefined) throw new RangeError("No corpus to draw from.");
    // Neither the number of stories a day nor which of them come from which corpus keeps a rhythm.
    const place = (index + drawn.below(1000) / 1000) / count;
    const date = new Date(firstDay + Math.floor((place * (lastDay - firstDay)) / dayLength) * dayLength);
    yield story(pool, date.toISOString().slice(0, 10), index, drawn);
  }
}

interface Pool {
  readonly shapes: readonly Shape[];
  readonly headlines: readonly (readonly string[])[];
  readonly sentences: readonly string[];
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** Of a name that is too frequent, in how many of a thousand cases it stands. */
  readonly thinned: ReadonlyMap<string, number>;
  readonly staying: ReadonlySet<string>;
}

interface Shape {
  readonly front: Front;
  readonly blurbs: readonly number[];
  /** Sentences in each paragraph. */
  readonly paragraphs: readonly number[];
}

function poolOf(records: readonly BenchRecord[]): Pool {
  const sentences: string[] = [];
  const shapes: Shape[] = [];
  const frequency = new Map<string, number>();
  for (const { front, body } of records) {
    const counted = (text: string): number => {
      const before = sentences.length;
      return sentences.push(...sentencesOf(text)) - before;
    };
    shapes.push({
      front,
      blurbs: (front.blurbs ?? []).map(counted),
      paragraphs: body === "" ? [] : body.split("\n\n").map(counted),
    });
    for (const name of front.authors ?? []) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  }
  const people = [...frequency.keys()].filter((name) => name.includes(" "));
  const most = records.length * mostShare;
  return {
    shapes,
    headlines: records.flatMap(({ front }) => (front.headline === undefined ? [] : [front.headline.split(" ")])),
    sentences,
    firstNames: people.map((name) => name.slice(0, name.lastIndexOf(" "))),
    lastNames: people.map((name) => name.slice(name.lastIndexOf(" ") + 1)),
    thinned: new Map(
      [...frequency].filter(([, times]) => times > most).map(([name, times]) => [name, (most / times) * 1000]),
    ),
    staying: new Set(
      [...frequency]
        .sort((one, other) => other[1] - one[1])
        .slice(0, stayed)
        .map(([name]) => name),
    ),
  };
}

function story(pool: Pool, date: string, index: number, drawn: Chance): BenchRecord {
  const { front, blurbs, paragraphs } = drawn.one(pool.shapes);
  const headline = headlineOf(pool, front.headline ?? "", drawn);
  const text = (sentences: number): string =>
    Array.from({ length: sentences }, () => drawn.one(pool.sentences)).join(" ");
  return {
    name: fileName(headline, "s", index),
    front: filled({
      ...front,
      headline,
      date,
      authors: (front.authors ?? []).map((name) => nameAt(name, Number(date.slice(0, 4)), pool, drawn)),
      blurbs: blurbs.map(text).filter((blurb) => blurb !== ""),
      url: front.url === undefined ? "" : `https://paper.example/${index.toString(36)}`,
    }),
    body: paragraphs
      .map(text)
      .filter((paragraph) => paragraph !== "")
      .join("\n\n"),
  };
}

/** As long as the shape's: the beginning of one headline and the end of another. */
function headlineOf({ headlines }: Pool, shape: string, drawn: Chance): string {
  const words = Math.max(2, shape === "" ? 0 : shape.split(" ").length);
  const half = Math.ceil(words / 2);
  return [...drawn.one(headlines).slice(0, half), ...drawn.one(headlines).slice(half - words)].join(" ");
}

/** Who signs in a year in the place of a name. The same place has the same name for five years. */
function nameAt(name: string, year: number, pool: Pool, drawn: Chance): string {
  const share = pool.thinned.get(name);
  if (share !== undefined && drawn.below(1000) < share) return name;
  if (share === undefined && pool.staying.has(name)) return name;
  const own = chance(
    hash(share === undefined ? `${name} ${Math.floor(year / careerYears)}` : `${name} ${drawn.below(500)}`),
  );
  return `${own.one(pool.firstNames)} ${own.one(pool.lastNames)}`;
}

function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}
