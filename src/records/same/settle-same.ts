import type { Problem } from "../../basics/problem.ts";
import type { Article } from "../article.ts";
import type { Content } from "../content.ts";
import { recordDigest } from "../digests.ts";
import { plain } from "../plain.ts";
import { type Candidates, findCandidates, type Rows, rowsOf } from "./candidates.ts";
import { Groups } from "./groups.ts";
import { judge, type Looked, lookAt, type Verdict } from "./judge.ts";
import type { Member } from "./member.ts";
import type { SameMemory } from "./memory.ts";
import { mergeKey, mergeSame } from "./merge-same.ts";
import type { Merges } from "./read-merges.ts";
import { type Resolved, resolveMerges } from "./resolve-merges.ts";

/** Two stories that may be one, for a person to decide. */
export interface UnsurePair {
  /** Their places among the articles. */
  readonly stories: readonly [number, number];
  readonly verdict: Verdict;
}

/** One story out of several. */
export interface Merge {
  /** The places of those that it is made of, the one whose place it takes first. */
  readonly stories: readonly number[];
  /** Stands for what it is made of. */
  readonly key: string;
  readonly article: Article;
}

/** Which of an archive’s stories are one. */
export interface Sameness {
  readonly merges: readonly Merge[];
  readonly unsure: readonly UnsurePair[];
  /** The places of stories that a person has told apart. */
  readonly apart: readonly (readonly number[])[];
  readonly problems: readonly Problem[];
  /** What was said of each two stories that were compared, for the next time. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

export type Gathered = Pick<Content, "articles" | "files" | "sources">;

/** Finds the stories that are told twice, makes those one that are so for certain, and lists the others. Pure. */
export function settleSame(content: Gathered, merges: Merges, memory: SameMemory): Sameness {
  const { articles, files } = content;
  const { resolved, problems } = resolveMerges(merges, articles, files);
  const rows = rowsOf(articles);
  const groups = new Groups(...byArticle(rows), apartIn(resolved));
  const contradictions = joinDecided(groups, resolved, merges.file);
  const unsure = joinFound(groups, articles, rows, findCandidates(rows), memory);
  const versions = versionsIn(resolved);
  const records = recordFiles(content);
  const made = groups.all().map((group): Merge => {
    const members = group.map((story): Member & { story: number } => {
      const article = articles[story] as Article;
      const isRecord = records.has(files.get(article.id) ?? article.source.file);
      return { story, article, isRecord, said: versions.get(story) ?? null };
    });
    const key = mergeKey(
      members.map(({ article, ...rest }) => ({ ...rest, id: article.id, record: recordDigest(article) })),
    );
    const article = memory.merge(key, () => mergeSame(members.map(whole)));
    const first = group.find((story) => articles[story]?.id === article.id) ?? (group[0] as number);
    return { stories: [first, ...group.filter((story) => story !== first)], key, article };
  });
  const apart = resolved.flatMap(({ kind, stories }) => (kind === "different" ? [stories] : []));
  const wrong = [...problems, ...contradictions];
  return { merges: made, unsure, apart, problems: wrong, verdicts: memory.verdicts };
}

/** Rows stand in the order of their days; groups name stories by their places. */
function byArticle({ count, article, first, last }: Rows): [Int32Array, Int32Array] {
  const [firsts, lasts] = [new Int32Array(count), new Int32Array(count)];
  for (let row = 0; row < count; row += 1) {
    firsts[article[row] as number] = first[row] as number;
    lasts[article[row] as number] = last[row] as number;
  }
  return [firsts, lasts];
}

/** Each pair of a list that is said to be of different stories. */
function apartIn(resolved: readonly Resolved[]): [number, number][] {
  return resolved.flatMap(({ kind, stories }) =>
    kind !== "different"
      ? []
      : stories.flatMap((one, at) => stories.slice(at + 1).map((other): [number, number] => [one, other])),
  );
}

/** Of a list of versions the first is the latest, unless another line says that it is none. */
function versionsIn(resolved: readonly Resolved[]): ReadonlyMap<number, "latest" | "earlier"> {
  const said = new Map<number, "latest" | "earlier">();
  for (const { kind, stories } of resolved) {
    if (kind !== "version-of") continue;
    for (const [index, story] of stories.entries()) {
      if (index > 0) said.set(story, "earlier");
      else if (!said.has(story)) said.set(story, "latest");
    }
  }
  return said;
}

function joinDecided(groups: Groups, resolved: readonly Resolved[], file: string): Problem[] {
  return resolved.flatMap(({ kind, stories: [first, ...others], line }) => {
    if (kind === "different" || first === undefined) return [];
    const failed = others.filter((other) => !groups.join(first, other, true));
    return failed.length === 0 ? [] : [contradiction(file, line)];
  });
}

function contradiction(file: string, line: number): Problem {
  const note =
    "Another line says that these are different stories, and they are kept apart. Delete one of the two lines.";
  return { file, line, rule: "merge-contradicts", note, severity: "warning" };
}

function joinFound(
  groups: Groups,
  articles: readonly Article[],
  rows: Rows,
  { one, other }: Candidates,
  memory: SameMemory,
): UnsurePair[] {
  const looked = new LookedAt(articles);
  const unsure: UnsurePair[] = [];
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [rows.article[one[at] as number] as number, rows.article[other[at] as number] as number];
    if (groups.areOne(a, b) || !groups.mayBeOne(a, b)) continue;
    const key = [a, b]
      .map((story) => recordDigest(articles[story] as Article))
      .sort()
      .join(" ");
    const verdict = memory.verdict(key, () => judge(looked.at(a), looked.at(b)));
    if (verdict.sure === "none") continue;
    const anyTime = verdict.rule === "same-address" || verdict.rule === "same-guid";
    if (verdict.sure === "unsure" || !groups.join(a, b, anyTime)) unsure.push({ stories: [a, b], verdict });
  }
  const told = new Set<string>();
  return unsure.filter(({ stories: [a, b] }) => {
    const key = [groups.of(a), groups.of(b)].sort((x, y) => x - y).join(" ");
    if (groups.areOne(a, b) || !groups.mayBeOne(a, b) || told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** Stories whose texts were looked at: of those that follow one another many are held against several. */
class LookedAt {
  readonly #articles: readonly Article[];
  #held = new Map<number, Looked>();

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
  }

  at(story: number): Looked {
    const held = this.#held.get(story);
    if (held !== undefined) return held;
    if (this.#held.size >= heldTexts) this.#held = new Map();
    const looked = lookAt(this.#articles[story] as Article);
    this.#held.set(story, looked);
    return looked;
  }
}

const heldTexts = 200;

function recordFiles({ sources }: Gathered): ReadonlySet<string> {
  return new Set(sources.flatMap(({ file, format }) => (format === "record" ? [file] : [])));
}

function whole({ article, isRecord, said }: Member): Member {
  return { article: plain(article), isRecord, said };
}
