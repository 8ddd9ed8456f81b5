import type { Archive, Filed, Redirect, Shelf } from "../src/archive/archive.ts";
import { when } from "../src/archive/when.ts";
import { pagePath } from "../src/basics/address.ts";
import { digest } from "../src/basics/digest.ts";
import { calendar, type Edtf, edtf, isDated, sortDay } from "../src/basics/edtf.ts";
import { slug } from "../src/basics/slug.ts";
import type { Author, How } from "../src/clippings/clipping.ts";
import type { Article, ArticleId, Provenance, ProvenField } from "../src/records/article.ts";
import type { SourceRow } from "../src/records/content.ts";
import type { Correction } from "../src/records/corrections.ts";
import { digestsOf } from "../src/records/digests.ts";
import { provenFields } from "../src/records/provenance.ts";
import type { Settings } from "../src/records/settings.ts";
import { shown } from "../src/records/shown.ts";

/** A story of an invented paper, as a test writes it down; what is not said is not known. */
export interface Story {
  readonly id?: string;
  /** Without it the headline is taken from the first blurb or the body, as derived. */
  readonly headline?: string;
  readonly date?: string;
  readonly section?: string;
  readonly authors?: readonly (string | Author)[];
  readonly publication?: string;
  readonly dek?: string;
  readonly blurbs?: readonly string[];
  readonly body?: string;
  readonly url?: string;
  readonly language?: string;
  readonly updated?: string;
  readonly tags?: readonly string[];
  readonly guid?: string;
  readonly aliases?: readonly string[];
  readonly archived?: string;
  readonly captured?: string;
  readonly rights?: string;
  readonly truncated?: true;
  readonly corrections?: readonly Correction[];
  readonly file?: string;
  readonly line?: number;
  /** Fields that were not given, and how they came about instead. */
  readonly how?: Partial<Record<ProvenField, How>>;
}

/** What an archive holds besides its stories. */
export interface Rest {
  readonly settings?: Partial<Settings>;
  readonly redirects?: readonly Redirect[];
  readonly sources?: readonly SourceRow[];
}

/** An archive in memory, filed as the real one files: for tests of what comes after it. */
export function archiveOf(stories: readonly Story[], rest: Rest = {}): Archive {
  const filed = stories
    .map(fileStory)
    .sort(newestFirst)
    .map((story, place) => ({ ...story, place }));
  return {
    settings: { ...settings, ...rest.settings },
    stories: filed,
    authors: shelves(filed, "authors", ({ article }) => article.authors.map(({ name }) => name)),
    sections: shelves(filed, "sections", ({ article }) => listed(article.section)),
    publications: shelves(filed, "publications", ({ article }) => listed(article.publication)),
    redirects: rest.redirects ?? [],
    sources: rest.sources ?? [],
  };
}

/** So many stories of one day each, the newest first: `2021-12-31`, `2021-12-30`, … */
export function daily(count: number, last: string, more: Story = {}): Story[] {
  const end = Date.parse(`${last}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(end - index * 86_400_000).toISOString().slice(0, 10);
    return { headline: `The harbour on ${date}`, date, ...more };
  });
}

/** So many stories of one date. */
export function sameDate(count: number, date: string, more: Story = {}): Story[] {
  return Array.from({ length: count }, (_, index) => ({ headline: `Tide table ${index + 1}`, date, ...more }));
}

const settings: Settings = {
  title: "The Saltmarsh Courier: past issues",
  description: null,
  address: null,
  online: null,
  oai: null,
  language: "en",
  zone: "UTC",
  theme: "default",
  publication: null,
  rights: null,
  show: "full",
  crawlers: "all",
  data: "all",
  fields: [],
  cards: null,
};

function fileStory(story: Story): Filed {
  const article = shown(articleOf(story), "full");
  const { year, month, day } = calendar(article.date) ?? {};
  const place = year === undefined ? ["undated"] : [year, month, day].filter((part) => part !== undefined);
  return {
    article,
    path: pagePath(...place, `${slug(article.headline)}-${digest([article.id], 5)}`),
    authors: [...new Set(article.authors.map(({ name }) => slug(name)))],
    section: article.section === null ? null : slug(article.section),
    publication: article.publication === null ? null : slug(article.publication),
    place: 0,
    when: when(article.date) ?? null,
    key: digestsOf(article).words,
  };
}

function articleOf(story: Story): Article {
  const headline = story.headline ?? story.blurbs?.[0] ?? story.body;
  if (headline === undefined) throw new TypeError("A story has a headline, a blurb or a body.");
  const words = { blurbs: story.blurbs ?? [], body: story.body ?? null };
  const id = story.id ?? digest([headline, story.date ?? "", JSON.stringify(words), story.url ?? ""], 10);
  return {
    id: id as ArticleId,
    headline,
    date: story.date === undefined ? null : dateOf(story.date),
    section: story.section ?? null,
    authors: (story.authors ?? []).map((author) => (typeof author === "string" ? { name: author } : author)),
    publication: story.publication ?? null,
    dek: story.dek ?? null,
    ...words,
    url: story.url ?? null,
    language: story.language ?? null,
    ...(story.updated !== undefined && { updated: dateOf(story.updated) }),
    ...(story.tags && { tags: story.tags }),
    ...(story.guid !== undefined && { guid: story.guid }),
    ...(story.aliases && { aliases: story.aliases }),
    ...(story.archived !== undefined && { archived: story.archived }),
    ...(story.captured !== undefined && { captured: dateOf(story.captured) }),
    ...(story.rights !== undefined && { rights: story.rights }),
    ...(story.truncated && { truncated: true }),
    ...(story.corrections && { corrections: story.corrections }),
    source: { file: story.file ?? "content/courier.txt", ...(story.line !== undefined && { line: story.line }) },
    provenance: provenance(story),
  };
}

function provenance(story: Story): Partial<Record<ProvenField, Provenance>> {
  const rows: [ProvenField, Provenance][] = provenFields
    .filter((field) => field !== "headline" && story[field] !== undefined)
    .map((field) => [field, { how: story.how?.[field] ?? "given", rule: "front-matter" }]);
  const how = story.how?.headline ?? (story.headline === undefined ? "derived" : "given");
  return Object.fromEntries([["headline", { how, rule: "front-matter" }], ...rows]);
}

function dateOf(text: string): Edtf {
  const date = edtf(text);
  if (date === undefined) throw new TypeError(`Not a date: ${text}`);
  return date;
}

function newestFirst(one: Filed, other: Filed): number {
  const [mine, theirs] = [order(one), order(other)];
  return mine < theirs ? 1 : mine > theirs ? -1 : one.article.id < other.article.id ? -1 : 1;
}

function order({ article }: Filed): string {
  return `${sortDay(article.date)} ${isDated(article.date) ? 1 : 0}`;
}

function shelves(stories: readonly Filed[], root: string, names: (filed: Filed) => readonly string[]): Shelf[] {
  const found = new Map<string, { name: string; stories: Filed[] }>();
  for (const filed of stories) {
    for (const [key, name] of new Map(names(filed).map((name) => [slug(name), name]))) {
      const shelf = found.get(key);
      if (shelf === undefined) found.set(key, { name, stories: [filed] });
      else shelf.stories.push(filed);
    }
  }
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([key, shelf]) => ({ slug: key, path: pagePath(root, key), ...shelf }));
}

function listed(name: string | null): string[] {
  return name === null ? [] : [name];
}
