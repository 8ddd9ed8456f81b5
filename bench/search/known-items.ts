import { type Chance, chance } from "../chance.ts";
import { plainWords } from "./plain-words.ts";
import { type SearchStory, textOf } from "./story.ts";

/** Where the words of a query were taken from. */
export const origins = ["headline", "body"] as const;
export type Origin = (typeof origins)[number];

/** Words that somebody remembers of a story, and the story. */
export interface KnownItem {
  readonly origin: Origin;
  /** `wheat chernobyl embargo` */
  readonly query: string;
  readonly target: number;
  /** All stories with the target's headline, itself among them. */
  readonly alike: ReadonlySet<number>;
}

export interface KnownItems {
  /** For choosing weights. */
  readonly train: readonly KnownItem[];
  /** For the figures that are reported. */
  readonly test: readonly KnownItem[];
}

export interface ItemOptions {
  /** Of how many stories each half asks: two queries a story. */
  readonly stories: number;
  readonly seed: number;
}

/** A telling word stands in at least two stories, and in at most a fiftieth of them. */
const fewest = 2;
const mostShare = 1 / 50;

/**
 * Draws stories and queries for them, the same for the same seed. A query has two to four telling words, in any order:
 * of the headline, or of the text and not of the headline. The rarer a word, the likelier it is taken: its chance is
 * the logarithm of how many stories there are for each that has it.
 *
 * A story whose text, or whose headline where it has no text, is word for word that of another is no target: nobody could say
 * which of them is meant. Nor is one with fewer than two telling words in headline or text.
 */
export function knownItems(stories: readonly SearchStory[], { stories: wanted, seed }: ItemOptions): KnownItems {
  const drawn = chance(seed);
  const telling = tellingWords(stories);
  const texts = grouped(stories, (story) => sameness(textOf(story) || story.headline));
  const headlines = grouped(stories, ({ headline }) => sameness(headline));
  const halves: KnownItem[][] = [[], []];
  let found = 0;
  for (const story of shuffled(stories, drawn)) {
    if (found === wanted * 2) break;
    if ((texts.get(sameness(textOf(story) || story.headline))?.length ?? 0) > 1) continue;
    const ofHeadline = new Set(plainWords(story.headline));
    const ofText = new Set(plainWords(textOf(story)).filter((word) => !ofHeadline.has(word)));
    const queries = [ofHeadline, ofText].map((words) => queryOf([...words], telling, drawn));
    const alike = new Set(headlines.get(sameness(story.headline)) ?? [story.id]);
    const items = origins.flatMap((origin, index) => {
      const query = queries[index];
      return query === undefined ? [] : [{ origin, query, target: story.id, alike }];
    });
    if (items.length < origins.length) continue;
    halves[found % 2]?.push(...items);
    found += 1;
  }
  const [train = [], test = []] = halves;
  return { train, test };
}

/** The telling words with how telling they are. */
function tellingWords(stories: readonly SearchStory[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const story of stories) {
    for (const word of new Set(plainWords(`${story.headline}\n${textOf(story)}`))) {
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
    }
  }
  const most = stories.length * mostShare;
  const band = [...frequency].filter(([, count]) => count >= fewest && count <= most);
  return new Map(band.map(([word, count]) => [word, Math.log(stories.length / count)]));
}

function queryOf(words: readonly string[], telling: ReadonlyMap<string, number>, drawn: Chance): string | undefined {
  const left = words.filter((word) => telling.has(word));
  if (left.length < 2) return undefined;
  const query: string[] = [];
  for (let wanted = 2 + drawn.below(3); wanted > 0 && left.length > 0; wanted -= 1) {
    const sum = left.reduce((before, word) => before + (telling.get(word) ?? 0), 0);
    let at = (drawn.below(1_000_000) / 1_000_000) * sum;
    const index = left.findIndex((word) => {
      at -= telling.get(word) ?? 0;
      return at < 0;
    });
    query.push(...left.splice(Math.max(0, index), 1));
  }
  return shuffled(query, drawn).join(" ");
}

/** The letters and digits alone. */
function sameness(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function grouped(stories: readonly SearchStory[], key: (story: SearchStory) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const story of stories) {
    const group = groups.get(key(story));
    if (group === undefined) groups.set(key(story), [story.id]);
    else group.push(story.id);
  }
  return groups;
}

function shuffled<T>(list: readonly T[], drawn: Chance): T[] {
  const copy = [...list];
  for (let end = copy.length; end > 1; end -= 1) {
    const [one] = copy.splice(drawn.below(end), 1);
    if (one !== undefined) copy.push(one);
  }
  return copy;
}
