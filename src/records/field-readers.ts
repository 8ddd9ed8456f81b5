import { webAddress } from "../basics/address.ts";
import { slug } from "../basics/slug.ts";
import { parseByline } from "../clippings/bylines/parse-byline.ts";
import type { Author } from "../clippings/clipping.ts";
import { languageTag } from "../languages/language-tag.ts";
import { readAlias } from "./alias.ts";
import type { ArticleId, Source } from "./article.ts";
import { type FieldReading, type Misfit, misfit, readText, readTextAs, readTexts } from "./field-values.ts";
import { type Show, showChoices, showOf, unsaidShow } from "./show.ts";
import { isList, isMap, type YamlMap, type YamlValue } from "./yaml.ts";

/** http and https only: `mailto:` is no story's address. The text stays as it was written. */
export function readUrl(value: YamlValue): FieldReading<string> {
  return readTextAs(value, "url-unreadable", ["https://paper.example/2022/a-story"], (text) => {
    return webAddress(text) === null ? undefined : text;
  });
}

/** BCP 47, in its usual spelling: `EN-gb` is `en-GB`. */
export function readLanguage(value: YamlValue): FieldReading<string> {
  return readTextAs(value, "language-unreadable", ["en", "ja", "pt-BR"], languageTag);
}

export function readId(value: YamlValue): FieldReading<ArticleId> {
  return readTextAs(value, "id-unreadable", ["7k2fq0b3xd", "close-ranks-2022"], (text) =>
    /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(text) ? (text as ArticleId) : undefined,
  );
}

/** A slug that would not be the same folder on every computer is made one, and reported. */
export function readSlug(value: YamlValue): FieldReading<string> {
  const { value: text, misfits } = readText(value);
  if (text === undefined) return misfits === undefined ? {} : { misfits };
  const usual = slug(text);
  if (usual === text || isFolderName(text)) return { value: text };
  const note = "The expected form is used: small letters, digits and hyphens are the same folder on every computer.";
  return {
    value: usual,
    misfits: [{ rule: "slug-changed", found: text, expected: [usual], note, severity: "warning" }],
  };
}

/** Small letters, digits and marks with hyphens between them; short names may be those of devices, which `slug` knows. */
function isFolderName(text: string): boolean {
  if (text.length < 5 || Buffer.byteLength(text) > 200) return false;
  if (text !== text.normalize("NFC").toLowerCase()) return false;
  return /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(text);
}

export function readAliases(value: YamlValue): FieldReading<readonly string[]> {
  const { value: texts = [], misfits = [] } = readTexts(value);
  const aliases: string[] = [];
  const bad: Misfit[] = [...misfits];
  for (const text of texts) {
    const alias = readAlias(text);
    if (alias !== undefined) aliases.push(alias);
    else bad.push(...(misfit("alias-unreadable", text, ["/2022/02/04/old-name/", "/stories/123.html"]).misfits ?? []));
  }
  return { ...(aliases.length === 0 ? {} : { value: aliases }), ...(bad.length === 0 ? {} : { misfits: bad }) };
}

/** A list is taken to the letter; one text is parted where lists of subjects are: “Piers, County budget; Votes”. */
export function readTags(value: YamlValue): FieldReading<readonly string[]> {
  const { value: texts = [], misfits } = readTexts(value);
  const names = isList(value) ? texts : texts.flatMap(namesIn);
  const tags = [...new Set(names)];
  return { ...(tags.length === 0 ? {} : { value: tags }), ...(misfits === undefined ? {} : { misfits }) };
}

function namesIn(text: string): readonly string[] {
  const names = text.split(/[,;、，；]/u).map((name) => name.trim());
  return names.filter((name) => name !== "");
}

/** `true` and `false`, in the words that YAML has had for them. */
export function readTruth(value: YamlValue): FieldReading<boolean> {
  return readTextAs(value, "truth-unreadable", ["true", "false"], (text) => {
    if (/^(?:true|yes|on)$/i.test(text)) return true;
    return /^(?:false|no|off)$/i.test(text) ? false : undefined;
  });
}

/** What cannot be read may have meant that the text be kept back: then it is. */
export function readShow(value: YamlValue): FieldReading<Show> {
  const { value: show, misfits = [] } = readTextAs(value, "show-unreadable", showChoices, showOf);
  if (misfits.length === 0) return show === undefined ? {} : { value: show };
  const note = "Only a summary of the story is shown until that is mended.";
  return { value: unsaidShow, misfits: misfits.map((misfit) => ({ ...misfit, note })) };
}

/** Where an imported record was read: `{ file, line }` or a list of them, the first one first; or only the file. */
export function readPlaces(value: YamlValue): FieldReading<readonly [Source, ...Source[]]> {
  if (value === null) return {};
  const places: Source[] = [];
  for (const item of isList(value) ? value : [value]) {
    const file = isMap(item) ? member(item, "file") : item;
    if (typeof file !== "string" || file === "") return misfit("source-unreadable", value, ["content/clips.txt"]);
    const line = isMap(item) ? lineNumber(member(item, "line")) : undefined;
    places.push({ file, ...(line === undefined ? {} : { line }) });
  }
  const [first, ...more] = places;
  return first === undefined ? {} : { value: [first, ...more] };
}

/** A member of a mapping from content, never one that every object has. */
export function member(map: YamlMap, key: string): YamlValue {
  return Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}

export function lineNumber(value: YamlValue): number | undefined {
  return typeof value === "string" && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
}

const authorForms = ["Ann Lee", "{ name: Ann Lee, role: photos }"];

/** Names, `{ name, role }`, or one text as a byline prints it: `Ann Lee and Bo Ek`. */
export function readAuthors(value: YamlValue): FieldReading<readonly Author[]> {
  if (value === null) return {};
  const byline = typeof value === "string" ? parseByline(value)?.authors : undefined;
  // “Staff report” is a byline that names nobody.
  if (byline !== undefined) return byline.length === 0 ? {} : { value: byline };
  const authors: Author[] = [];
  const misfits: Misfit[] = [];
  for (const item of isList(value) ? value : [value]) {
    const author = readAuthor(item);
    if (author === undefined) misfits.push(...(misfit("author-unreadable", item, authorForms).misfits ?? []));
    else if (author !== null) authors.push(author);
  }
  return { ...(authors.length === 0 ? {} : { value: authors }), ...(misfits.length === 0 ? {} : { misfits }) };
}

/** @returns null for an empty entry, undefined for what is no author */
function readAuthor(item: YamlValue): Author | null | undefined {
  if (!isMap(item)) {
    if (item !== null && typeof item !== "string") return undefined;
    const name = readText(item).value;
    return name === undefined ? null : { name };
  }
  const name = readText(member(item, "name")).value;
  const role = readText(member(item, "role")).value;
  if (name === undefined) return undefined;
  return role === undefined ? { name } : { name, role };
}
