import { bits } from "../../records/terms/pack-terms.ts";
import type { Archive, Filed } from "../archive.ts";
import { primaryLanguage } from "../primary-language.ts";
import { type TermRun, termRun } from "./term-run.ts";
import { type Kinship, tieStories } from "./tie-stories.ts";
import type { Tie } from "./tied.ts";

/** A story that is akin to another, and the terms that both have. */
export interface Kin {
  readonly filed: Filed;
  /** Each a run of terms that stand side by side in both, as `termNumber` numbers them; never empty. */
  readonly terms: readonly (readonly number[])[];
}

/** So many are kept of a story: some of them may stand on its page for another reason. */
const mostKept = 6;
/** So many are shown on a page at most. */
export const mostShown = 3;
const mostTies = 3;

/** Two stories that share so much of the shorter one's terms are of a series: a page names one of them. */
const seriesShare = 0.6;
const fewestOfSeries = 4;

const none: readonly Kin[] = [];

/**
 * Which stories of an archive are akin, by language. A story leads to older ones, and to one newer one: the first to which
 * it is the nearest of all. “What came of it” is what a reader of an archive asks, and once there is an answer, later stories
 * do not change it: so a story of today changes the page of one older story at most.
 */
export class Akin {
  readonly #older: ReadonlyMap<Filed, readonly Kin[]>;
  readonly #newer: ReadonlyMap<Filed, Kin>;

  constructor({ stories, settings }: Pick<Archive, "stories" | "settings">) {
    const older = new Map<Filed, readonly Kin[]>();
    const newer = new Map<Filed, Kin>();
    for (const group of byLanguage(stories, settings.language)) {
      const run = termRun(group);
      tieStories(run, (found) => {
        const kept = withoutSeries(found, run);
        const place = found[0]?.later ?? 0;
        const later = run.stories[place] as Filed;
        const from = place === 0 ? 0 : (run.ends[place - 1] as number);
        const kin = kept.map((kinship) => kinOf(kinship, run, from));
        older.set(later, kin);
        const [{ filed, terms }] = kin as [Kin];
        if (!newer.has(filed)) newer.set(filed, { filed: later, terms });
      });
    }
    this.#older = older;
    this.#newer = newer;
  }

  /** The stories akin to one: what came of it, then older ones, the nearest first; some more than `mostShown`. */
  of(filed: Filed): readonly Kin[] {
    const [newer, older] = [this.#newer.get(filed), this.#older.get(filed)];
    return newer === undefined ? (older ?? none) : [newer, ...(older ?? none)];
  }
}

/** Oldest first. */
function byLanguage(stories: readonly Filed[], own: string): readonly Filed[][] {
  const groups = new Map<string, Filed[]>();
  const languages = new Map<string | null, string>();
  for (let place = stories.length - 1; place >= 0; place -= 1) {
    const filed = stories[place] as Filed;
    const tag = filed.article.language;
    let language = languages.get(tag);
    if (language === undefined) {
      language = primaryLanguage(tag ?? own);
      languages.set(tag, language);
    }
    const group = groups.get(language);
    if (group === undefined) groups.set(language, [filed]);
    else group.push(filed);
  }
  return [...groups.values()];
}

/** The best of them, each unlike those before it. */
function withoutSeries(found: readonly Kinship[], run: TermRun): readonly Kinship[] {
  if (found.length < 2) return found;
  const kept: Kinship[] = [];
  for (const kinship of found) {
    if (kept.some(({ older }) => areOfSeries(run, older, kinship.older))) continue;
    kept.push(kinship);
    if (kept.length === mostKept) break;
  }
  return kept;
}

function areOfSeries({ ends, terms }: TermRun, one: number, other: number): boolean {
  const [start, from] = [one, other].map((story) => (story === 0 ? 0 : (ends[story - 1] as number))) as [
    number,
    number,
  ];
  const [end, last] = [ends[one] as number, ends[other] as number];
  const fewer = Math.min(end - start, last - from);
  if (fewer < fewestOfSeries) return false;
  let shared = 0;
  for (let at = start; at < end; at += 1) {
    for (let there = from; there < last; there += 1) if (terms[at] === terms[there]) shared += 1;
  }
  return shared >= fewer * seriesShare;
}

function kinOf({ older, comparison }: Kinship, { stories, packed }: TermRun, from: number): Kin {
  const terms = told(comparison.ties).map(({ first, length }) => {
    const tie: number[] = [];
    for (let place = first; place < first + length; place += 1) tie.push((packed[from + place] as number) & bits.term);
    return tie;
  });
  return { filed: stories[older] as Filed, terms };
}

/** What a reader is told of: that which counted most, in the order of the story. */
function told(ties: readonly Tie[]): readonly Tie[] {
  return ties
    .filter(({ telling }) => telling)
    .sort((a, b) => b.worth - a.worth || a.first - b.first)
    .slice(0, mostTies)
    .sort((a, b) => a.first - b.first);
}
