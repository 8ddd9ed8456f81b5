import { splitLines } from "../../clippings/split-lines.ts";
import { member } from "../field-readers.ts";
import { isList, isMap, readYaml, readYamlList, type YamlMap, type YamlValue } from "../yaml.ts";
import { readAnyFront } from "./any-front.ts";
import { plainValue, Refusal } from "./plain-values.ts";
import { readToml } from "./toml-front.ts";
import { stemOf } from "./whose.ts";

/** Who is meant by the short names that posts of another generator have for their authors. Plain data. */
export interface AuthorDirectory {
  /** The folder for which it holds, with a slash at its end: `content/blog/`. */
  readonly below: string;
  readonly names: readonly (readonly [id: string, name: string])[];
}

const nameKeys = ["name", "display_name", "displayname", "full_name", "fullname", "title"];
const idKeys = ["slug", "short_name", "username", "id", "key", "nickname", "permalink_slug"];
/** More than any paper had. */
const mostNames = 100_000;

/**
 * The names that a file of a directory of authors gives: Jekyll's `_authors/ann-lee.md` and `_data/authors.yml`, Hugo's
 * `content/authors/ann-lee/_index.md` and `data/authors.toml`. What cannot be read gives none.
 */
export function namesIn(file: string, text: string): readonly (readonly [id: string, name: string])[] {
  if (/\.(?:md|markdown)$/i.test(file)) {
    const front = readAnyFront(splitLines(text));
    if (front.fault !== undefined) return [];
    const values = Object.fromEntries(Array.from(front.entries, ([key, { value }]) => [key, value]));
    return namesOf(stemOf(file), values);
  }
  const data = dataIn(file, text);
  if (data === undefined) return [];
  if (isOnePerFile(file) && isMap(data) && nameOf(data) !== undefined) return namesOf(stemOf(file), data);
  const entries: readonly (readonly [string, YamlValue])[] = isList(data)
    ? data.map((item) => ["", item] as const)
    : isMap(data)
      ? Object.entries(data)
      : [];
  return entries.slice(0, mostNames).flatMap(([id, value]) => namesOf(id, value));
}

/** `_data/authors/ann-lee.yml` is one author, `_data/authors.yml` all of them. */
function isOnePerFile(file: string): boolean {
  return /(?:^|\/)_?authors\/[^/]+$/.test(file);
}

function dataIn(file: string, text: string): YamlValue | undefined {
  try {
    if (/\.json$/i.test(file)) return plainValue(JSON.parse(text));
    if (/\.toml$/i.test(file)) {
      const read = readToml(text);
      return "values" in read ? plainValue(read.values) : undefined;
    }
    const read = readYaml(text);
    if (read.ok) return Object.fromEntries(Array.from(read.entries, ([key, { value }]) => [key, value]));
    const list = readYamlList(text);
    return list.ok ? list.items.map(({ value }) => value) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Refusal) return undefined;
    throw error;
  }
}

function namesOf(id: string, value: YamlValue): readonly (readonly [string, string])[] {
  if (typeof value === "string") return id === "" || value.trim() === "" ? [] : [[id, value.trim()]];
  if (!isMap(value)) return [];
  const name = nameOf(value);
  if (name === undefined) return [];
  const ids = [id, ...idKeys.map((key) => textIn(value, key))].filter((one) => one !== undefined && one !== "");
  return [...new Set(ids)].map((one) => [one as string, name]);
}

function nameOf(map: YamlMap): string | undefined {
  for (const key of nameKeys) {
    const name = textIn(map, key);
    if (name !== undefined) return name;
  }
  const parts = ["first_name", "last_name"].map((key) => textIn(map, key)).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

function textIn(map: YamlMap, key: string): string | undefined {
  const value = member(map, key);
  return typeof value === "string" && value.trim() !== "" ? value.trim().replace(/\s+/g, " ").slice(0, 200) : undefined;
}

const maps = new WeakMap<AuthorDirectory, ReadonlyMap<string, string>>();

/** The name that a post's file means by a short one: the nearest directory that knows it says so. */
export function authorNamed(id: string, file: string, directories: readonly AuthorDirectory[]): string | undefined {
  let found: { readonly name: string; readonly depth: number } | undefined;
  for (const directory of directories) {
    if (!file.startsWith(directory.below) || directory.below.length <= (found?.depth ?? -1)) continue;
    let names = maps.get(directory);
    if (names === undefined) {
      names = new Map(directory.names.map(([short, name]) => [short.toLowerCase(), name]));
      maps.set(directory, names);
    }
    const name = names.get(id.trim().toLowerCase());
    if (name !== undefined) found = { name, depth: directory.below.length };
  }
  return found?.name;
}

/**
 * The folder for which a file of a directory of authors holds; undefined for files that are none.
 *
 * @param file as problems name it: `content/blog/_data/authors.yml`
 */
export function directoryFolder(file: string): string | undefined {
  const data = /^(.*\/)_?data\/authors?(?:\.(?:ya?ml|json|toml)|\/[^/]+\.(?:ya?ml|json|toml))$/i.exec(file)?.[1];
  if (data !== undefined) return data;
  const jekyll = /^(.*\/)_authors\/[^/]+\.(?:md|markdown|ya?ml|json|toml)$/i.exec(file)?.[1];
  if (jekyll !== undefined) return jekyll;
  return /^(.*\/)authors\/(?:[^/]+\/)?(?:_index\.(?:md|markdown)|(?<=authors\/[^/]+\/)index\.(?:md|markdown))$/i.exec(
    file,
  )?.[1];
}
