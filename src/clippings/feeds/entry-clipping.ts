import type { Problem } from "../../basics/problem.ts";
import { languageTag } from "../../languages/language-tag.ts";
import { named } from "../bylines/named.ts";
import type { Author, Clipping, Picture, Said } from "../clipping.ts";
import { closeUp } from "../close-up.ts";
import { lineOf } from "../html/text-of.ts";
import type { Tallier } from "../tally.ts";
import { webAddress } from "../web-address.ts";
import type { Entry, Told } from "./entry.ts";
import { datesOf } from "./entry-dates.ts";
import { textsOf } from "./entry-texts.ts";
import type { Uses } from "./uses.ts";

/** What is around a story in its feed. */
export interface Around {
  readonly file: string;
  readonly zone: string;
  readonly line: number | undefined;
  /** The line of an element or attribute of the story. */
  readonly lineOf: (from: string) => number | undefined;
  /** How the tally names the story: `item`, `entry`. */
  readonly name: string;
  /** What relative addresses are against. */
  readonly base: string | undefined;
  /** Of the story's element, or of one around it. */
  readonly language: string | undefined;
  readonly uses: Uses;
  readonly tally: Tallier;
  readonly report: (problem: Problem) => void;
}

export const another = "another element says it";

/** A story of a feed, without what the feed says for all. Undefined where there is nothing to show. */
export function entryClipping(entry: Entry, around: Around): Clipping | undefined {
  const { uses, line } = around;
  const headline = headlineOf(entry, around);
  const url = urlOf(entry, around);
  const texts = textsOf(entry, around, url?.value);
  if (headline === undefined && texts.body === undefined && texts.blurbs.length === 0) return undefined;
  const guid = first("guid", entry.ids, around, (id) => id.trim());
  const authors = authorsOf(entry, around);
  const section = first("section", entry.sections, around, (text) => lineOf(text));
  const tags = tagsOf(entry, around);
  const language = languageOf(entry, around);
  const publication = first("publication", entry.publications, around, (text) => lineOf(text), "feed-item-source");
  const rights = first("rights", entry.rights, around, (text) => lineOf(text));
  const images = imagesOf(entry, around);
  for (const { from, value } of entry.links) uses.passed("no address of the web, or another is", from, value);
  return {
    ...(line === undefined ? {} : { line }),
    ...(headline === undefined ? {} : { headline }),
    ...datesOf(entry, around),
    ...(section === undefined ? {} : { section }),
    ...(authors === undefined ? {} : { authors }),
    ...(publication === undefined ? {} : { publication }),
    ...texts,
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(guid === undefined ? {} : { guid }),
    ...(tags === undefined ? {} : { tags }),
    ...(rights === undefined ? {} : { rights }),
    ...(images.length === 0 ? {} : { images }),
  };
}

/** A field's value and where it stands. */
export function said<Value>(value: Value, from: string, around: Around, rule = `feed-${ruleOf(from)}`): Said<Value> {
  const line = around.lineOf(from);
  return { value, how: "given", ...(line === undefined ? {} : { line }), rule };
}

/** `media:group/media:description` is the rule `feed-media-description`, `author/name` is `feed-author-name`. */
function ruleOf(from: string): string {
  return from
    .replace(/^media:group\//, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/^-|-$/g, "");
}

/** The first that says anything; the others of the field are counted as passed over. */
function first(
  field: string,
  all: readonly Told<string>[],
  around: Around,
  read: (text: string) => string | undefined,
  rule?: string,
): Said<string> | undefined {
  let found: Said<string> | undefined;
  for (const { value, from } of all) {
    const text = found === undefined ? read(value) : undefined;
    if (text === undefined || text === "") around.uses.passed(another, from, value);
    else {
      found = said(text, from, around, rule);
      around.uses.gave(field, from, text === value.trim() ? undefined : "as plain text", value);
    }
  }
  return found;
}

function headlineOf({ titles }: Entry, around: Around): Said<string> | undefined {
  let found: Said<string> | undefined;
  for (const { value, from } of titles) {
    const text = value.html ? lineOf(value.text) : closeUp(value.text);
    if (found !== undefined || text === "") around.uses.passed(another, from);
    else {
      found = said(text, from, around);
      around.uses.gave("headline", from, text === value.text.trim() ? undefined : "as plain text");
    }
  }
  return found;
}

function urlOf({ links }: Entry, around: Around): Said<string> | undefined {
  for (const { value, from } of links) {
    const address = webAddress(value, around.base);
    if (address === undefined) continue;
    const isWhole = address === value.trim();
    around.uses.gave(
      from === "guid" ? ["url", "guid"] : "url",
      from,
      isWhole ? undefined : "as a whole address",
      value,
    );
    const rule = from === "guid" || from === "@rdf:about" ? "feed-permalink" : "feed-link";
    return { ...said(address, from, around, rule), how: isWhole ? "given" : "derived" };
  }
  return undefined;
}

function authorsOf({ bylines, contributors }: Entry, around: Around): Said<readonly Author[]> | undefined {
  let found: Said<readonly Author[]> | undefined;
  for (const { value, from } of bylines) {
    const { authors, passedOver } = found === undefined ? named(value) : { authors: [], passedOver: [] };
    if (authors.length === 0) {
      around.uses.passed(found === undefined ? "it names nobody" : another, from);
      continue;
    }
    found = said(authors, from, around);
    around.uses.gave("authors", from, passedOver.length > 0 ? "its names without e-mail addresses" : undefined);
  }
  for (const { value, from } of contributors) {
    const { authors } = named(value);
    if (authors.length === 0) continue;
    const others = authors.map(({ name, role }) => ({ name, role: role ?? "contributor" }));
    found = found === undefined ? said(others, from, around) : { ...found, value: [...found.value, ...others] };
    around.uses.gave("authors", from);
  }
  return found;
}

function tagsOf({ tags }: Entry, around: Around): Said<readonly string[]> | undefined {
  const names = new Map<string, string>();
  for (const { value, from } of tags) {
    const name = lineOf(value);
    if (name === "") continue;
    around.uses.gave("tags", from);
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  const [one] = tags;
  return names.size === 0 || one === undefined ? undefined : said([...names.values()], one.from, around);
}

function languageOf({ languages }: Entry, around: Around): Said<string> | undefined {
  const own = first("language", languages, around, (text) => languageTag(text.trim().replaceAll("_", "-")));
  if (own !== undefined) return own;
  const tag = around.language === undefined ? undefined : languageTag(around.language.trim().replaceAll("_", "-"));
  return tag === undefined ? undefined : said(tag, "@xml:lang", around, "feed-xml-lang");
}

/** Each once; small copies only where there is nothing else. */
function imagesOf({ pictures }: Entry, around: Around): readonly Picture[] {
  const bySrc = new Map<string, Picture>();
  const isBetter = pictures.some(({ thumbnail }) => !thumbnail);
  for (const { picture, from, thumbnail, alsoFrom } of pictures) {
    const src = webAddress(picture.src, around.base);
    if (src === undefined) around.uses.passed("no address of the web", from, picture.src);
    else if (thumbnail && isBetter) around.uses.passed("a smaller copy of a picture", from, picture.src);
    else {
      around.uses.gave("images", from, src === picture.src.trim() ? undefined : "as a whole address", picture.src);
      for (const { from: also, value } of alsoFrom) around.uses.gave("images", also, undefined, value);
      // The same file in several sizes, `a.jpg?w=140`, is one picture, and the widest stands first.
      const key = /\.(?:jpe?g|png|gif|webp|avif)\?/i.test(src) ? src.replace(/\?.*$/, "") : src;
      const known = bySrc.get(key);
      bySrc.set(key, { ...picture, src, ...known });
    }
  }
  return [...bySrc.values()];
}
