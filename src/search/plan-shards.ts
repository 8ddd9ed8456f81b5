import type { Archive, Filed } from "../archive/archive.ts";
import { digest, digestBytes } from "../basics/digest.ts";
import { type Edtf, edtf, isDated, sortDay } from "../basics/edtf.ts";
import { languageFor } from "../languages/languages.ts";
import { digestsOf } from "../records/digests.ts";
import { cutPieces, cutShards, level } from "./cut.ts";
import { pagefindVersion } from "./pagefind-version.ts";
import { primaryLanguage } from "./record.ts";

/** Stories that are given to Pagefind together: some hundreds of one language, from one run of the date order. */
export interface PiecePlan {
  /** Digest of all that its index depends on: 20 characters. */
  readonly key: string;
  /** Newest first. */
  readonly stories: readonly Filed[];
}

/** Stories of one language from one run of the date order, with an index of their own: one piece, or several joined. */
export interface ShardPlan {
  /** `en-2022-02-04-7k2fq8ab`: language, newest day (or `unknown`), the beginning of the key. */
  readonly name: string;
  readonly language: string;
  /** Whether any day is known of its stories; those without one have shards of their own and stand last. */
  readonly placed: boolean;
  /** Newest first; a story's place here is its place in the shard's order. */
  readonly stories: readonly Filed[];
  /** Newest and oldest day; null where no day is known. */
  readonly newest: string | null;
  readonly oldest: string | null;
  /** Digest of all that its files depend on: 20 characters. */
  readonly key: string;
  readonly pieces: readonly PiecePlan[];
}

/** Raised when the same stories shall give other files. */
const format = "2";

/** Characters of text that count as one story's weight; Pagefind takes some 190 KB of memory for them. */
const unit = 2400;

/**
 * Which story is in which shard: a function of the archive alone. Languages in alphabetical order, each newest first.
 *
 * It asks each story only for its date, its language, its address and its digests, since every build needs this.
 *
 * @param indexer the indexer's version, since the files depend on it
 */
export function planShards(archive: Archive, indexer: string = pagefindVersion): ShardPlan[] {
  const common = digest([format, indexer, archive.settings.language, ...interfaceWords(archive.settings.language)], 20);
  const runs = runsOf(archive);
  // A space sorts below every letter: a language's stories without a day come just after those with one.
  return [...runs.keys()].sort().flatMap((name) => {
    const [language = "", unknown] = name.split(" ");
    return shardsOfRun(runs.get(name) ?? [], language, unknown === undefined, common);
  });
}

interface Dated {
  readonly filed: Filed;
  readonly day: string;
  readonly dated: boolean;
}

function runsOf(archive: Archive): ReadonlyMap<string, Dated[]> {
  const days = new Map<Edtf | null, { day: string; dated: boolean }>();
  const languages = new Map<string | null, string>();
  const runs = new Map<string, Dated[]>();
  const unsorted = new Set<Dated[]>();
  for (const filed of archive.stories) {
    const { date, language: tag } = filed.article;
    let when = days.get(date);
    if (when === undefined) {
      when = { day: sortDay(date), dated: isDated(date) };
      days.set(date, when);
    }
    let language = languages.get(tag);
    if (language === undefined) {
      language = primaryLanguage(tag ?? archive.settings.language);
      languages.set(tag, language);
    }
    const name = when.day === "" ? `${language} unknown` : language;
    const one = { filed, day: when.day, dated: when.dated };
    const run = runs.get(name);
    if (run === undefined) runs.set(name, [one]);
    else {
      const before = run[run.length - 1];
      if (before !== undefined && newestFirst(before, one) > 0) unsorted.add(run);
      run.push(one);
    }
  }
  // The archive is in this order already; sorting is stable, and keeps the archive's order within a day.
  for (const run of unsorted) run.sort(newestFirst);
  return runs;
}

function newestFirst(a: Dated, b: Dated): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return Number(b.dated) - Number(a.dated);
}

function shardsOfRun(run: readonly Dated[], language: string, placed: boolean, common: string): ShardPlan[] {
  const weighed = run.map(({ filed }) => ({
    weight: Math.max(1, Math.ceil(digestsOf(filed.article).length / unit)),
    level: level(filed.path),
  }));
  let begin = 0;
  const pieces = cutPieces(weighed).map((end) => {
    const stories = run.slice(begin, end);
    const weight = weighed.slice(begin, end).reduce((sum, story) => sum + story.weight, 0);
    const piece = { begin, end, weight, level: weighed[begin]?.level ?? 0, plan: pieceOf(stories, language, common) };
    begin = end;
    return piece;
  });
  let first = 0;
  return cutShards(pieces).map((end) => {
    const own = pieces.slice(first, end);
    first = end;
    const stories = run.slice(own[0]?.begin, own.at(-1)?.end);
    const key = digest(
      own.map(({ plan }) => plan.key),
      20,
    );
    const [newest = null, oldest = null] = placed ? [stories[0]?.day, stories.at(-1)?.day] : [];
    return {
      name: `${language}-${newest ?? "unknown"}-${key.slice(0, 8)}`,
      language,
      placed,
      stories: stories.map(({ filed }) => filed),
      newest,
      oldest,
      key,
      pieces: own.map(({ plan }) => plan),
    };
  });
}

function pieceOf(stories: readonly Dated[], language: string, common: string): PiecePlan {
  let all = `${common}\n${language}`;
  for (const { filed } of stories) {
    const { article, path, authors, section, publication } = filed;
    // Slugs hold none of these signs.
    all += `\n${digestsOf(article).words} ${path} ${authors.join(",")} ${section ?? "/"} ${publication ?? "/"}`;
  }
  return { key: digestBytes(all, 20), stories: stories.map(({ filed }) => filed) };
}

/** How the interface says dates of every kind: results show them so, and the index has to follow when it changes. */
function interfaceWords(language: string): string[] {
  const interfaceLanguage = languageFor(language);
  const dates = ["2022-02-04", "2022-02", "2022", "1987-XX", "2022-02-04?", "1998~", "[..2022-02-04]", "2021/2022"];
  return dates.map((date) => interfaceLanguage.date(edtf(date) as Edtf));
}
