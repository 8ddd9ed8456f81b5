import { bounds, calendar, type Edtf } from "../basics/edtf.ts";
import { slug } from "../basics/slug.ts";
import type { Author } from "../clippings/clipping.ts";
import type { Article, ArticleId, Provenance, ProvenField, Source } from "./article.ts";
import { particulars, particularsOf } from "./particulars.ts";
import { plain } from "./plain.ts";

/**
 * Stories that have one id are one story: two authors' pages list what they wrote together. The first keeps its
 * place and its words; it gains the other's authors and whatever it did not have itself.
 */
export function mergeStories(stories: readonly Article[]): Article[] {
  const merged = new Map<ArticleId, Article>();
  const signed = new Map<ArticleId, Authors>();
  for (const story of stories) {
    const first = merged.get(story.id);
    if (first === undefined) {
      merged.set(story.id, story);
      continue;
    }
    const authors = signed.get(story.id) ?? new Authors(first.authors);
    signed.set(story.id, authors);
    merged.set(story.id, mergePair(plain(first), plain(story), authors));
  }
  return [...merged.values()];
}

/** @param signed the authors of the first, which gain those of the second */
function mergePair(first: Article, second: Article, signed: Authors): Article {
  const provenance: Partial<Record<ProvenField, Provenance>> = { ...first.provenance };
  const take = (field: ProvenField): void => {
    const from = second.provenance[field];
    if (from === undefined) return;
    provenance[field] = second.source.file === first.source.file ? from : { file: second.source.file, ...from };
  };
  const lacks = (field: ProvenField): boolean => {
    if (first.provenance[field] !== undefined || second.provenance[field] === undefined) return false;
    take(field);
    return true;
  };
  const date = betterDate(first.date, second.date);
  if (date !== first.date) take("date");
  if (first.authors.length === 0) take("authors");
  signed.add(second.authors);
  const gained = Object.fromEntries(particulars.filter(lacks).map((field) => [field, second[field]]));
  const corrections = first.corrections ?? second.corrections;
  return {
    ...first,
    date,
    authors: signed.list,
    section: lacks("section") ? second.section : first.section,
    publication: lacks("publication") ? second.publication : first.publication,
    dek: lacks("dek") ? second.dek : first.dek,
    language: lacks("language") ? second.language : first.language,
    ...particularsOf(gained),
    ...(corrections === undefined ? {} : { corrections }),
    ...otherPlaces(first, second),
    provenance,
  };
}

/** A date in the calendar says more than a bound, and the earlier bound more than the later. */
function betterDate(first: Edtf | null, second: Edtf | null): Edtf | null {
  if (first === null || second === null) return first ?? second;
  if (calendar(first) !== undefined || calendar(second) !== undefined) return calendar(first) ? first : second;
  const [one, two] = [bounds(first)?.latest ?? "9999", bounds(second)?.latest ?? "9999"];
  return two < one ? second : first;
}

/** Two spellings of a name with one slug are one person; the same person in two roles stays two. */
class Authors {
  readonly list: Author[];
  readonly #known: Set<string>;

  /** @param first stand as they are, whatever is twice among them */
  constructor(first: readonly Author[]) {
    this.list = [...first];
    this.#known = new Set(first.map(keyOf));
  }

  add(authors: readonly Author[]): void {
    const more = authors.filter((author) => !this.#known.has(keyOf(author)));
    for (const author of more) {
      this.list.push(author);
      this.#known.add(keyOf(author));
    }
  }
}

function keyOf({ name, role = "" }: Author): string {
  return `${slug(name)}/${role}`;
}

/** More than these tell nobody more, and a list that grows with every copy would take its square in time. */
const placesKept = 20;

/** Where else a story stands that two sources tell. */
export function otherPlaces(first: Article, second: Article): Pick<Article, "alsoIn"> {
  const before = first.alsoIn ?? [];
  if (before.length >= placesKept) return { alsoIn: before };
  const seen = new Set([placeOf(first.source)]);
  const alsoIn = [...before, second.source, ...(second.alsoIn ?? [])].filter((place) => {
    const key = placeOf(place);
    return !seen.has(key) && seen.add(key);
  });
  return alsoIn.length === 0 ? {} : { alsoIn: alsoIn.slice(0, placesKept) };
}

function placeOf({ file, line }: Source): string {
  return `${file}:${line}`;
}
