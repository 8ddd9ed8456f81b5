import type { Problem } from "../basics/problem.ts";
import { slug } from "../basics/slug.ts";
import { splitLines } from "../clippings/split-lines.ts";
import { bodyOf, startOfLine } from "./body.ts";
import type { Misfit } from "./field-values.ts";
import { frontMatterProblem, readFrontMatter } from "./front-matter.ts";
import type { Hers, Person, Profile } from "./person.ts";
import { type PersonFields, personKeys } from "./person-keys.ts";
import type { UnknownKey } from "./unknown-keys.ts";
import type { YamlEntry, YamlValue } from "./yaml.ts";

/** What one author's file says. */
export interface PersonReading {
  /** Undefined where the file does not say whom it describes. */
  readonly person: Person | undefined;
  readonly problems: readonly Problem[];
  readonly unknownKeys: readonly UnknownKey[];
}

type Draft = { -readonly [Key in keyof PersonFields]?: PersonFields[Key] };

const conditions = ["stories", "publication", "section", "years"] as const;
const leftOut = "The file is left out until that is mended.";

/**
 * Reads an author's file: front matter, and a biography in Markdown. Pure and total.
 *
 * @param text without byte order mark
 */
export function readPerson(file: string, text: string): PersonReading {
  const lines = splitLines(text);
  const front = readFrontMatter(lines);
  if (front.fault !== undefined) {
    return { person: undefined, problems: [frontMatterProblem(file, front.fault, leftOut)], unknownKeys: [] };
  }
  const { entries } = front;
  const values: Draft = {};
  const problems: Problem[] = [];
  const unknownKeys: UnknownKey[] = [];
  let unreadable = false;
  for (const [key, { value, line }] of entries) {
    if (!isPersonKey(key)) {
      unknownKeys.push({ key, file, line });
      continue;
    }
    const misfits = take(values, key, value);
    const decides = conditions.some((one) => one === key);
    if (decides && misfits.length > 0) unreadable = true;
    for (const misfit of misfits) problems.push({ file, line, ...misfit, note: noteOf(misfit, decides) });
  }
  const { name } = values;
  if (name === undefined) {
    return { person: undefined, problems: [...problems, nameless(file, entries)], unknownKeys: [] };
  }
  const hers = hersOf(values, unreadable);
  const lineOf = (key: keyof PersonFields): number => entries.get(key)?.line ?? entries.get("name")?.line ?? 1;
  const person: Person = {
    file,
    name,
    aliases: [...new Set(values.aliases)].filter((alias) => alias !== name),
    slug: values.slug ?? slug(name),
    hers,
    profile: profileOf(values, bodyOf(text.slice(startOfLine(text, front.closing + 1)))),
    lines: { name: lineOf("name"), slug: lineOf("slug"), stories: lineOf("stories") },
  };
  return { person, problems, unknownKeys };
}

function isPersonKey(key: string): key is keyof PersonFields {
  return Object.hasOwn(personKeys, key);
}

function take<Key extends keyof PersonFields>(draft: Draft, key: Key, value: YamlValue): readonly Misfit[] {
  const reading = personKeys[key].read(value);
  if (reading.value !== undefined) draft[key] = reading.value;
  return reading.misfits ?? [];
}

/** A doubtful condition gives her nothing, or she might be given what is somebody else's. */
function noteOf({ severity, note }: Misfit, decides: boolean): string {
  if (decides) return "Which stories are hers is not known, and none is put on her page until that is mended.";
  return severity === "error" ? "The value is left out; the rest of the file stands." : note;
}

function hersOf({ stories = [], publication = [], section = [], years = [] }: Draft, unreadable: boolean): Hers | null {
  if (unreadable) return { stories: [], publications: [], sections: [], years: [], unreadable };
  const says = [stories, publication, section, years].some(({ length }) => length > 0);
  return says ? { stories, publications: publication, sections: section, years } : null;
}

function profileOf(values: Draft, biography: string | null): Profile {
  const { picture, links = [], orcid = null, wikidata = null, sameAs = [] } = values;
  return { biography, ...(picture === undefined ? {} : { picture }), links, orcid, wikidata, sameAs };
}

/** A record in the authors' folder is the likeliest mistake. */
function nameless(file: string, entries: ReadonlyMap<string, YamlEntry>): Problem {
  const story = ["headline", "title", "date", "authors", "author"].find((key) => entries.has(key));
  const line = (story === undefined ? undefined : entries.get(story)?.line) ?? 1;
  const note =
    story === undefined
      ? `Each file in authors/ describes one person, and this one does not say whom. ${leftOut}`
      : "Files in authors/ describe people, and this one reads like a story: move it to any other folder. It is left out.";
  return { file, line, rule: "author-nameless", expected: ["name: Maren Quill"], note, severity: "error" };
}
