import { basename, resolve } from "node:path";
import { Failure } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";
import type { Watched } from "../build/progress.ts";
import type { Article, ArticleId } from "../records/article.ts";
import { appendPairs } from "../records/store-merges.ts";
import { withContent } from "./with-content.ts";

/** A story as a person knows it again. */
export interface DuplicateStory {
  readonly id: ArticleId;
  readonly headline: string;
  readonly date: string | null;
  readonly publication: string | null;
  readonly url: string | null;
  /** The file it stands in, and the line where there is one: `content/lee.txt:12`. */
  readonly place: string;
}

/** Two stories that may be one. */
export interface DuplicatePair {
  readonly stories: readonly [DuplicateStory, DuplicateStory];
  /** Why, by its rule: `docs/duplicates.md` has a sentence for each. */
  readonly rule: string;
  /** How much of the shorter text stands in the other, from 0 to 1. */
  readonly shared: number;
}

/** A story that several sources tell. */
export interface JoinedStory {
  readonly story: DuplicateStory;
  /** The ids that the others had. */
  readonly ids: readonly ArticleId[];
  /** Where else it stands. */
  readonly places: readonly string[];
}

/** What `backfile duplicates` says. */
export interface DuplicatesReport {
  readonly unsure: readonly DuplicatePair[];
  readonly joined: readonly JoinedStory[];
  /** How many pairs were written into `merges.yaml`; null where that was not asked for. */
  readonly written: number | null;
  readonly problems: readonly Problem[];
}

export interface DuplicatesOptions extends Watched {
  readonly content: string;
  /** Whether the pairs are to stand in `merges.yaml`, as comments ready to be decided. */
  readonly write?: boolean;
}

/**
 * Which stories are told twice: those that were made one, and those that a person has to decide.
 *
 * @throws a Failure when there is no story, or `merges.yaml` cannot be written
 */
export async function duplicates(options: DuplicatesOptions): Promise<DuplicatesReport> {
  return withContent(options, async ({ articles, files, joined, unsure = [], problems }) => {
    const pairs = unsure.map(({ stories: [one, other], rule, shared }): DuplicatePair => {
      return { stories: [storyOf(one, files), storyOf(other, files)], rule, shared };
    });
    const ids = new Map<ArticleId, ArticleId[]>();
    for (const [id, into] of joined ?? []) ids.set(into, [...(ids.get(into) ?? []), id]);
    const stories = articles.flatMap((article): JoinedStory[] => {
      const own = ids.get(article.id);
      if (own === undefined) return [];
      return [{ story: storyOf(article, files), ids: own, places: (article.alsoIn ?? []).map(placeOf) }];
    });
    const written = options.write === true ? write(options.content, pairs) : null;
    const own = `${basename(resolve(options.content)).normalize("NFC")}/merges.yaml`;
    return { unsure: pairs, joined: stories, written, problems: problems.filter(({ file }) => file === own) };
  });
}

function write(content: string, pairs: readonly DuplicatePair[]): number {
  const folder = resolve(content);
  const done = appendPairs(
    folder,
    pairs.map(({ stories, rule, shared }) => ({
      ids: stories.map(({ id }) => id),
      why: `${rule}, ${Math.round(100 * shared)} % of the shorter text`,
      about: stories.map(({ date, headline, place }) => `${date ?? "undated"}  ${headline}  (${place})`),
    })),
  );
  if (typeof done === "string") throw new Failure(`merges.yaml was not written. ${done}`);
  return done;
}

function storyOf(article: Article, files: ReadonlyMap<ArticleId, string>): DuplicateStory {
  const { id, headline, date, publication, url, source } = article;
  const now = files.get(id);
  return { id, headline, date, publication, url, place: now ?? placeOf(source) };
}

function placeOf({ file, line }: Article["source"]): string {
  return line === undefined ? file : `${file}:${line}`;
}
