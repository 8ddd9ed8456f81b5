import type { Problem } from "../../basics/problem.ts";
import { slug } from "../../basics/slug.ts";
import type { Said } from "../../clippings/clipping.ts";
import { siteBody } from "../../clippings/site-markdown/site-body.ts";
import { cellContext } from "../../clippings/tables/read-cell.ts";
import type { Cell, Item } from "../../clippings/tables/row.ts";
import { Tallier } from "../../clippings/tally.ts";
import { bodyOf } from "../body.ts";
import type { Defaults } from "../defaults.ts";
import { fromClipping } from "../from-clipping.ts";
import type { FrontMatter } from "../front-matter.ts";
import type { KeyReading } from "../read-fields.ts";
import type { RecordBody } from "../record-body.ts";
import type { UnknownKey } from "../unknown-keys.ts";
import type { YamlEntry, YamlValue } from "../yaml.ts";
import { authorNamed } from "./author-directory.ts";
import { dateFromFile } from "./date-from-file.ts";
import { languageIn } from "./language-in.ts";
import { type KeyMeaning, type Meaning, meaningOfKey } from "./other-keys.ts";
import { meaningOfField } from "./own-table.ts";
import { isShortName, wordsOf } from "./short-words.ts";
import { cellOf, OtherStory } from "./story-of.ts";
import { stemOf, textsOf } from "./whose.ts";

/** What a Markdown file of another generator says. */
export interface OtherReading {
  /** Undefined where there is nothing to show. */
  readonly article: ReturnType<typeof fromClipping>;
  readonly body: RecordBody;
  readonly keys: readonly KeyReading[];
  readonly unknownKeys: readonly UnknownKey[];
  readonly problems: readonly Problem[];
  readonly tally: Tallier;
}

const noDate = "It is not read; where the file's name or its folders say the day, that is taken.";

/** Pictures are described once they are known, and links once the slug is. */
const late: ReadonlySet<Meaning> = new Set(["alt", "caption", "credit", "ownLink", "categories"]);
const order: readonly Meaning[] = ["slug", "language", "section", "date", "published", "url", "place"];

interface Key extends KeyMeaning {
  readonly key: string;
  readonly entry: YamlEntry;
}

/**
 * Reads the front matter and body of a Markdown file that was written for another generator, by the table of other
 * people's keys. Its text is changed where it is no Markdown: see `siteBody`.
 *
 * @param body its text, in which a heading that repeats the headline is left out
 */
export function readOther(
  file: string,
  { entries }: FrontMatter,
  defaults: Defaults,
  bodyFor: (headline: string | undefined) => RecordBody,
): OtherReading {
  const tally = new Tallier();
  const problems: Problem[] = [];
  const unknownKeys: UnknownKey[] = [];
  const keys: KeyReading[] = [];
  const extra: [string, YamlValue][] = [];
  const stated = languageIn(entries);
  const language =
    stated === undefined ? defaults.language : ({ value: stated, how: "given", rule: "front-matter" } as const);
  const front = { zone: defaults.zone, ...(language === undefined ? {} : { language }) };
  const story = new OtherStory(
    cellContext({ front }, tally, (problem) =>
      problems.push({ file, ...problem, ...(problem.rule === "date-unreadable" ? { note: noDate } : {}) }),
    ),
  );
  let ownSlug = slug(stemOf(file).replace(/^\d{4}-\d{2}-\d{2}[-_ ]/, ""));
  const own = new Map(defaults.fields ?? []);
  const known: Key[] = [];
  for (const [key, entry] of entries) {
    const field = own.get(key);
    const meaning = field === undefined ? meaningOfKey(key) : { meaning: meaningOfField(field), rank: -1 };
    if (meaning !== undefined) known.push({ key, entry, ...meaning });
    else {
      extra.push([key, entry.value]);
      unknownKeys.push({ key, file, line: entry.line });
      keys.push({ entry, name: key, gave: true });
      tally.dropped(key, "a key that is not known: kept and not shown", { line: entry.line });
    }
  }
  known.sort((a, b) => place(a.meaning) - place(b.meaning) || a.rank - b.rank);
  for (const one of known) {
    const gave = take(one);
    if (!gave) extra.push([one.key, one.entry.value]);
    keys.push({ entry: one.entry, name: gave ? one.meaning : one.key, gave: true });
  }
  dateFromFile(file, story, tally);
  const body = bodyFor(story.draft.headline?.value);
  const headline = body.heading !== undefined && story.draft.headline === undefined ? body.heading : undefined;
  if (headline !== undefined) {
    story.draft.headline = { value: headline.text, how: "given", line: headline.line, rule: "first-heading" };
  }
  const text = body.body === undefined ? undefined : printed(body.body);
  if (text !== undefined) story.draft.body = text;
  const { date, oldPaths } = story.draft;
  const now = `/${date?.value.replaceAll("-", "/")}/${ownSlug}/`.toLowerCase();
  if (oldPaths !== undefined)
    story.draft.oldPaths = oldPaths.filter((path) => `${path}/`.replace(/\/+$/, "/").toLowerCase() !== now);
  const article = fromClipping(file, story.clipping, defaults, {
    kind: "story",
    ...(ownSlug === "" ? {} : { slug: ownSlug }),
    ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) }),
  });
  return { article, body, keys, unknownKeys, problems, tally };

  function printed(said: Said<string>): Said<string> | undefined {
    const value = siteBody(said.value, {
      tally,
      line: said.line ?? 1,
      values: textsOf(entries),
      unknown: (key, line) => unknownKeys.push({ key, file, line, rule: "template-unknown" }),
    });
    const whole = bodyOf(value);
    return whole === null ? undefined : { ...said, value: whole };
  }

  function take({ meaning, key, entry }: Key): boolean {
    const { value, line } = entry;
    const cell = cellOf(value);
    if (meaning === "nothing") {
      tally.dropped(key, "how the page looked or was run", { line });
      return false;
    }
    if (cell === undefined) return true;
    switch (meaning) {
      case "slug":
        return takeSlug(value, line);
      case "categories":
        return takeCategories(key, cell, line);
      case "tags":
        return story.give("tags", key, isJekyll() ? wordsOf(cell) : cell, line);
      case "authors":
        return takeAuthors(key, cell, line);
      case "place":
      case "oldPaths":
        return takePlaces(key, cell, line);
      case "ownLink":
        return takeLink(key, cell, line);
      case "alt":
      case "caption":
      case "credit":
        story.describe(meaning, key, cell, line);
        return true;
      case "published":
        return isTruth(value) || story.give("date", key, cell, line);
      case "draft":
      case "state":
        return true;
      default:
        return story.give(meaning, key, cell, line);
    }
  }

  /** WordPress's export has signs as they stand in addresses: `a-%e2%80%93-b`. */
  function takeSlug(value: YamlValue, line: number): boolean {
    const text = typeof value === "string" ? value.trim() : "";
    const made = slug(decoded(text));
    if (made === "") return false;
    if (made === text) tally.kept("slug", "slug", { line, text });
    else tally.changed("slug", "slug", "as a folder's name", { line, text });
    ownSlug = made;
    return true;
  }

  /** Jekyll parts a text at its spaces. */
  function isJekyll(): boolean {
    return entries.has("layout") || /(?:^|\/)_posts\//.test(file);
  }

  /** Of several none is the section. */
  function takeCategories(key: string, cell: Cell, line: number): boolean {
    const items = isJekyll() ? wordsOf(cell) : cell;
    const isOne = typeof items === "string" ? !/[,;|]/.test(items) : items.length === 1;
    if (isOne && story.draft.section === undefined) return story.give("section", key, items, line);
    return story.give("tags", key, items, line);
  }

  function takeAuthors(key: string, cell: Cell, line: number): boolean {
    const found = (text: string): string | undefined => authorNamed(text, file, defaults.directories ?? []);
    const items: readonly Item[] = typeof cell === "string" ? [cell] : cell;
    const named = items.map((item) => (typeof item === "string" ? found(item) : undefined));
    const isNamed = named.some((name) => name !== undefined);
    const short = items.find(
      (item, index) => typeof item === "string" && named[index] === undefined && isShortName(item),
    );
    const names = items.map((item, index) =>
      typeof item === "string" ? new Map([["name", named[index] ?? item]]) : item,
    );
    const said = isNamed ? ({ how: "derived", rule: "author-directory" } as const) : undefined;
    const gave = story.give("authors", key, typeof cell === "string" && !isNamed ? cell : names, line, said);
    if (gave && typeof short === "string") unknownKeys.push({ key: short, file, line, rule: "author-short-name" });
    return gave;
  }

  function takePlaces(key: string, cell: Cell, line: number): boolean {
    let gave = false;
    for (const text of typeof cell === "string" ? [cell] : cell.filter((item) => typeof item === "string")) {
      const isAddress = /^https?:\/\//i.test(text.trim());
      const path = text.trim().replace(/^(?!\/|https?:)/i, "/");
      // A pattern is no address, and none at all says that there was no page.
      const isPattern = /:[a-z]|\{|^\/?(?:true|false)$/i.test(path.replace(/^https?:/i, ""));
      if (isPattern) tally.dropped(key, "a pattern of addresses, not one", { line, text });
      else if (story.give(isAddress ? "url" : "oldPaths", key, isAddress ? text : path, line)) gave = true;
    }
    return gave;
  }

  function takeLink(key: string, cell: Cell, line: number): boolean {
    const text = typeof cell === "string" ? cell.trim() : "";
    const end =
      text
        .replace(/[?#].*$/s, "")
        .replace(/\/$/, "")
        .split("/")
        .at(-1) ?? "";
    if (end !== "" && slug(end.replace(/\.html?$/i, "")) === ownSlug) return story.give("url", key, text, line);
    tally.dropped(key, "not the story's own address, as far as can be told", { line, text });
    return false;
  }
}

function place(meaning: Meaning): number {
  if (late.has(meaning)) return order.length + 1;
  const at = order.indexOf(meaning);
  return at < 0 ? order.length : at;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isTruth(value: YamlValue): boolean {
  return typeof value === "string" && /^(?:true|yes|on|1|false|no|off|0)$/i.test(value.trim());
}
