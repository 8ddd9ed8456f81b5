import { digest } from "../../basics/digest.ts";
import { samenessKey } from "../../basics/sameness.ts";
import { slug } from "../../basics/slug.ts";
import type { Author } from "../../clippings/clipping.ts";
import type { AlsoPublished, Article, ArticleId, Provenance, ProvenField, Version } from "../article.ts";
import { otherPlaces } from "../merge.ts";
import { storyPath } from "../story-path.ts";
import { canonicalAddress } from "./canonical.ts";
import { changedDay, inRank, isElsewhere, type Member } from "./member.ts";

type Draft = { -readonly [Key in keyof Article]: Article[Key] };

/** More than these tell nobody more. */
const mostKept = 20;

/** What a paper says of its own copy: it is not true of another’s. */
const ofOnePaper: ReadonlySet<string> = new Set([
  ...["url", "section", "guid", "updated", "archived", "captured", "rights"],
]);

/** Fields that have a rule of their own; of the others the first member that has one gives it. */
const ruled: ReadonlySet<string> = new Set([
  ...["id", "headline", "date", "authors", "blurbs", "source", "slug", "aliases", "alsoIn", "alsoPublished"],
  ...["versions", "provenance", "show", "withdrawn", "truncated", "corrections", "extra", "withheld"],
]);

/**
 * Several tellings of a story as one: the first in rank gives id, headline and words; what it does not say the others do,
 * each field with the file it is from. Nothing that they say is lost: texts that differ stay in their sources, whose
 * places are kept, with the papers and the days; and the addresses that the others had lead to it.
 */
export function mergeSame(members: readonly Member[]): Article {
  const [first, ...others] = inRank(members);
  const base = first.article;
  const merged: Draft = { ...base };
  const people = new People(base.authors);
  for (const { article } of others) fill(merged, article, people);
  // What somebody keeps back stays back, whichever source has said so.
  if (members.some(({ article }) => article.show === "summary")) merged.show = "summary";
  // And what was withdrawn stays withdrawn: no other telling brings it back.
  const withdrawn = members.find(({ article }) => article.withdrawn !== undefined)?.article.withdrawn;
  if (withdrawn !== undefined) merged.withdrawn = withdrawn;
  if (base.body === null && merged.body !== null) delete merged.truncated;
  const addresses = new Set([
    ...(base.aliases ?? []),
    ...others.flatMap(({ article }) => [storyPath(article), ...(article.aliases ?? [])]),
  ]);
  addresses.delete(storyPath(merged));
  if (addresses.size > 0) merged.aliases = [...addresses];
  const also = published(base, others);
  if (also.length > 0) merged.alsoPublished = also;
  const versions = versionsOf(base, others);
  if (versions.length > 0) merged.versions = versions;
  return merged;
}

/** Takes from another telling what is not there yet. @param people who is named so far */
function fill(to: Draft, from: Article, people: People): void {
  const provenance: Partial<Record<ProvenField, Provenance>> = { ...to.provenance };
  const take = (field: ProvenField): void => {
    const entry = from.provenance[field];
    if (entry === undefined) return;
    provenance[field] = from.source.file === to.source.file ? entry : { file: from.source.file, ...entry };
  };
  const otherPaper = isElsewhere(to, from);
  for (const [key, value] of Object.entries(from)) {
    if (otherPaper && ofOnePaper.has(key)) continue;
    if (ruled.has(key) || value === null || value === undefined) continue;
    // Pictures are looked for beside the file that names them.
    if (key === "images" && folderOf(from) !== folderOf(to)) continue;
    if (!Object.hasOwn(to, key) || to[key as keyof Draft] === null) {
      Object.assign(to, { [key]: value });
      take(key as ProvenField);
    }
  }
  if (to.date === null && from.date !== null) {
    to.date = from.date;
    take("date");
  }
  if (to.authors.length === 0 && from.authors.length > 0) take("authors");
  to.authors = people.with(from.authors);
  const blurbs = from.blurbs.filter((blurb) => !isTold(to, blurb));
  if (blurbs.length > 0) {
    if (to.blurbs.length === 0) take("blurbs");
    to.blurbs = [...to.blurbs, ...blurbs].slice(0, mostKept);
  }
  const corrections = from.corrections?.filter(({ text }) => !to.corrections?.some((one) => one.text === text)) ?? [];
  if (corrections.length > 0) to.corrections = [...(to.corrections ?? []), ...corrections];
  if (to.extra === undefined && from.extra !== undefined) to.extra = from.extra;
  to.provenance = provenance;
  Object.assign(to, otherPlaces(to, from));
}

function folderOf({ source: { file } }: Pick<Article, "source">): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

/** Nobody twice: “Ann Lee” and “A. Lee” of two papers are one, as far as a byline can tell. */
class People {
  #all: readonly Author[];
  readonly #known: Set<string>;

  constructor(own: readonly Author[]) {
    this.#all = own;
    this.#known = new Set(own.map(lastName));
  }

  with(others: readonly Author[]): readonly Author[] {
    const more = this.#all.length === 0 ? others : others.filter((author) => !this.#known.has(lastName(author)));
    if (more.length > 0) this.#all = this.#all.length === 0 ? others : [...this.#all, ...more];
    for (const author of more) this.#known.add(lastName(author));
    return this.#all;
  }
}

function lastName({ name }: Author): string {
  return slug(name).split("-").at(-1) ?? "";
}

/** Whether a blurb stands already in what the story says. */
function isTold({ blurbs, dek, body }: Article, blurb: string): boolean {
  const key = samenessKey(blurb);
  return [...blurbs, dek ?? "", body ?? ""].some((text) => samenessKey(text).includes(key));
}

/** Where else it was published: under another address, or by another paper. */
function published(base: Article, others: readonly Member[]): readonly AlsoPublished[] {
  const found: AlsoPublished[] = [...(base.alsoPublished ?? [])];
  const seen = new Set([...found, base].map(placeOf));
  const add = (place: AlsoPublished): void => {
    const key = placeOf(place);
    if (found.length >= mostKept || seen.has(key)) return;
    seen.add(key);
    found.push(place);
  };
  for (const { article } of others) {
    const { url } = article;
    const [publication, date] = [given("publication", article), given("date", article)];
    const isKnown = publication !== null || url !== null;
    if (isKnown && (isElsewhere(base, article) || (url !== null && base.url !== null))) add({ publication, url, date });
    for (const place of article.alsoPublished ?? []) add(place);
  }
  return found;
}

function placeOf({ publication, url }: Pick<AlsoPublished, "publication" | "url">): string {
  return url === null ? `in ${slug(publication ?? "")}` : (canonicalAddress(url) ?? url);
}

/** What was concluded from something stands nowhere without saying so. */
function given<Field extends "date" | "publication">(field: Field, article: Article): Article[Field] | null {
  return article.provenance[field]?.how === "given" ? article[field] : null;
}

/** Earlier tellings of the same paper that are known to be earlier, the latest first. */
function versionsOf(base: Article, others: readonly Member[]): readonly Version[] {
  const day = changedDay(base);
  const earlier = others
    .map(({ article, said }) => ({ article, said, own: changedDay(article) }))
    .filter(({ article, said, own }) => {
      if (said === "earlier") return true;
      const isOne = !isElsewhere(base, article);
      return (
        isOne &&
        article.body !== null &&
        base.body !== null &&
        article.body !== base.body &&
        own < day &&
        own > Number.NEGATIVE_INFINITY
      );
    })
    .sort((a, b) => b.own - a.own || (a.article.id < b.article.id ? -1 : 1));
  const found: Version[] = [...(base.versions ?? [])];
  for (const { article } of earlier) {
    const { updated } = article as Article & { readonly updated?: Article["date"] };
    found.push({ date: updated ?? given("date", article), headline: article.headline, url: article.url });
    found.push(...(article.versions ?? []));
  }
  return found.slice(0, mostKept);
}

/** What stands for a merge, so that it need not be made again: the digests of its members, and what was said of them. */
export function mergeKey(
  members: readonly (Omit<Member, "article"> & { readonly id: ArticleId; readonly record: string })[],
): string {
  const parts = members.map(({ id, record, isRecord, said }) => `${id} ${record}${isRecord ? " r" : ""} ${said ?? ""}`);
  return digest(parts.sort(), 26);
}
