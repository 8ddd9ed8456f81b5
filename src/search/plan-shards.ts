import type { Archive, Filed } from "../archive/archive.ts";
import { primaryLanguage } from "../archive/primary-language.ts";
import { digest, digestBytes } from "../basics/digest.ts";
import { type Edtf, edtf, isDated, sortDay } from "../basics/edtf.ts";
import { languageFor } from "../languages/languages.ts";
import { digestsOf } from "../records/digests.ts";
import { cutPieces, cutShards, level } from "./cut.ts";
import { packer } from "./index/notes.ts";
import { pagefindVersion } from "./pagefind-version.ts";

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
const format = "4";

/** Characters of text that count as one story's weight: some 400 words. */
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
  const inOrder = [...runs].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.flatMap(([name, run]) => {
    const [language = "", unknown] = name.split(" ");
    return shardsOfRun(run, language, unknown === undefined, common);
  });
}

/** When a story is put in order. */
interface When {
  readonly day: string;
  readonly dated: boolean;
}

/** All stories of a language that have a day, or that have none, newest first. */
interface Run {
  readonly stories: Filed[];
  readonly whens: When[];
  sorted: boolean;
}

function runsOf(archive: Archive): ReadonlyMap<string, Run> {
  const whens = new Map<Edtf | null, When>();
  const languages = new Map<string | null, string>();
  const runs = new Map<string, Run>();
  for (const filed of archive.stories) {
    const { date, language: tag } = filed.article;
    let when = whens.get(date);
    if (when === undefined) {
      when = { day: sortDay(date), dated: isDated(date) };
      whens.set(date, when);
    }
    let language = languages.get(tag);
    if (language === undefined) {
      language = primaryLanguage(tag ?? archive.settings.language);
      languages.set(tag, language);
    }
    const name = when.day === "" ? `${language} unknown` : language;
    let run = runs.get(name);
    if (run === undefined) {
      run = { stories: [], whens: [], sorted: true };
      runs.set(name, run);
    }
    const before = run.whens[run.whens.length - 1];
    if (before !== undefined && before !== when && newestFirst(before, when) > 0) run.sorted = false;
    run.stories.push(filed);
    run.whens.push(when);
  }
  return runs;
}

/** The archive is in this order already, but for what a test or a program puts together; its order within a day stays. */
function sorted(run: Run): Run {
  if (run.sorted) return run;
  const pairs = run.stories.map((filed, index) => ({ filed, when: run.whens[index] ?? { day: "", dated: false } }));
  pairs.sort((a, b) => newestFirst(a.when, b.when));
  return { stories: pairs.map(({ filed }) => filed), whens: pairs.map(({ when }) => when), sorted: true };
}

function newestFirst(a: When, b: When): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return Number(b.dated) - Number(a.dated);
}

function shardsOfRun(run: Run, language: string, placed: boolean, common: string): ShardPlan[] {
  const { stories, whens } = sorted(run);
  const weights = new Float64Array(stories.length);
  const levels = new Uint8Array(stories.length);
  const words: string[] = [];
  for (const [index, filed] of stories.entries()) {
    const digests = digestsOf(filed.article);
    words.push(digests.words);
    weights[index] = Math.max(1, Math.ceil(digests.length / unit));
    levels[index] = level(filed.path);
  }
  const ends = cutPieces({ weights, levels });
  const begins = ends.map((_, number) => ends[number - 1] ?? 0);
  const pieces = ends.map((end, number): PiecePlan => {
    const begin = begins[number] ?? 0;
    return { key: keyOf(stories, words, begin, end, `${common} ${language}`), stories: stories.slice(begin, end) };
  });
  const shardEnds = cutShards({
    weights: ends.map((end, number) => weights.subarray(begins[number], end).reduce((sum, weight) => sum + weight, 0)),
    levels: begins.map((begin) => levels[begin] ?? 0),
  });
  return shardEnds.map((end, number) => {
    const first = shardEnds[number - 1] ?? 0;
    const own = pieces.slice(first, end);
    const [from = 0, to = 0] = [begins[first], ends[end - 1]];
    const keys = own.map(({ key }) => key);
    const key = digest([packer, ...keys], 20);
    const [newest = null, oldest = null] = placed ? [whens[from]?.day, whens[to - 1]?.day] : [];
    return {
      name: `${language}-${newest ?? "unknown"}-${key.slice(0, 8)}`,
      language,
      placed,
      stories: stories.slice(from, to),
      newest,
      oldest,
      key,
      pieces: own,
    };
  });
}

/** Of the stories from `begin` to before `end`. */
function keyOf(
  stories: readonly Filed[],
  words: readonly string[],
  begin: number,
  end: number,
  common: string,
): string {
  let all = common;
  for (let index = begin; index < end; index += 1) {
    const filed = stories[index];
    if (filed === undefined) break;
    // Slugs and addresses hold none of the signs between them.
    all += `\n${words[index]} ${filed.path} ${filed.authors.join(",")} ${filed.section ?? "/"} ${filed.publication ?? "/"}`;
  }
  return digestBytes(all, 20);
}

/** How the interface says dates of every kind: results show them so, and the index has to follow when it changes. */
function interfaceWords(language: string): string[] {
  const interfaceLanguage = languageFor(language);
  const dates = ["2022-02-04", "2022-02", "2022", "1987-XX", "2022-02-04?", "1998~", "[..2022-02-04]", "2021/2022"];
  return dates.map((date) => interfaceLanguage.date(edtf(date) as Edtf));
}
