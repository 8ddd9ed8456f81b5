import type { Problem } from "../../basics/problem.ts";
import type { Article, ArticleId } from "../article.ts";
import { storyPath } from "../story-path.ts";
import type { Decision, Merges } from "./read-merges.ts";

/** A decision of a person, its stories as their places among the articles. */
export interface Resolved {
  readonly kind: Decision["kind"];
  readonly stories: readonly number[];
  readonly line: number;
}

/**
 * Finds the stories that `merges.yaml` names. Without decisions nothing is looked at.
 *
 * @param files the file in which a story stands now, where that is not its source
 */
export function resolveMerges(
  { file, decisions }: Merges,
  articles: readonly Article[],
  files: ReadonlyMap<ArticleId, string>,
): { readonly resolved: readonly Resolved[]; readonly problems: readonly Problem[] } {
  if (decisions.length === 0) return { resolved: [], problems: [] };
  const wanted = new Set(decisions.flatMap(({ stories }) => stories.map(withSlash)));
  const asksPaths = [...wanted].some((name) => name.startsWith("/"));
  const asksFiles = [...wanted].some((name) => name.includes("/") && !name.startsWith("/"));
  /** By what it is called; of a file that holds several, null. */
  const found = new Map<string, number | null>();
  const note = (name: string, at: number): void => {
    if (wanted.has(name)) found.set(name, found.has(name) ? null : at);
  };
  for (const [at, article] of articles.entries()) {
    note(article.id, at);
    if (asksPaths) note(storyPath(article), at);
    if (!asksFiles) continue;
    const { file: read, line } = article.source;
    const now = files.get(article.id);
    if (now !== undefined) note(now, at);
    note(read, at);
    if (line !== undefined) note(`${read}:${line}`, at);
  }
  const problems: Problem[] = [];
  const resolved: Resolved[] = [];
  for (const { kind, stories, line } of decisions) {
    const places: number[] = [];
    for (const story of stories) {
      const place = found.get(withSlash(story));
      if (typeof place === "number") places.push(place);
      else problems.push(unknown(file, line, story, place === null));
    }
    if (new Set(places).size >= 2) resolved.push({ kind, stories: [...new Set(places)], line });
  }
  return { resolved, problems };
}

function withSlash(name: string): string {
  return name.startsWith("/") && !name.endsWith("/") ? `${name}/` : name;
}

function unknown(file: string, line: number, found: string, isMany: boolean): Problem {
  const note = isMany
    ? "Several stories stand there: name the line too (content/lee.txt:12), or the story’s id."
    : "No story has this id, address or place. It may be gone, or have another id since its words were changed; `npx backfile duplicates` lists the ids of those that are in question.";
  return { file, line, rule: "merge-unknown", found, note, severity: "warning" };
}
