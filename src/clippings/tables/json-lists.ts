import { meaningOf } from "./column-names.ts";
import { isObject, type JsonObject, jsonCells, scalar } from "./json-row.ts";
import type { Row } from "./row.ts";
import type { TableField } from "./table-fields.ts";

/** Lists within lists: the stories of the lists of the issues of a file. */
const deepest = 6;
/** Objects that are looked at to find out where the stories stand. */
const mostLooks = 200;

/** All objects that stand at one place of a document: `chapters[].entries[]`. */
interface Group {
  readonly path: string;
  readonly depth: number;
  readonly objects: { readonly object: JsonObject; readonly around: ReadonlyMap<string, string> }[];
}

/**
 * The stories of a document of any shape, as rows: the lists of objects that have a headline or a text and something
 * else that a story has, and of those the ones that are nested least. An object of such objects (`{"a1": {…}, …}`)
 * counts as a list. A document that is one story itself is one row.
 */
export function storiesIn(document: unknown): readonly Row[] {
  const groups = groupsIn(document);
  const telling = groups.map((group) => ({ group, score: likeness(group) })).filter(({ score }) => score > 0);
  // What has headline and body is a story, whatever lists it holds: its comments, its pictures.
  const depth = Math.min(...telling.map(({ group }) => group.depth));
  const found = telling.filter(({ group }) => group.depth === depth);
  const best = Math.max(...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score >= best * 0.6)
    .flatMap(({ group }) => group.objects.map(({ object, around }) => ({ cells: jsonCells(object), around })));
}

function groupsIn(document: unknown): readonly Group[] {
  const groups = new Map<string, Group>();
  const enter = (path: string, depth: number, object: JsonObject, around: ReadonlyMap<string, string>): void => {
    let group = groups.get(path);
    if (group === undefined) {
      if (groups.size > mostLooks) return;
      group = { path, depth, objects: [] };
      groups.set(path, group);
    }
    group.objects.push({ object, around });
    walk(object, path === "" ? "" : `${path}.`, depth, around);
  };
  const walk = (object: JsonObject, before: string, depth: number, outer: ReadonlyMap<string, string>): void => {
    if (depth >= deepest) return;
    const members = Object.entries(object);
    if (members.every(([, value]) => typeof value !== "object" || value === null)) return;
    const around = new Map(outer);
    for (const [key, value] of members) {
      const text = scalar(value);
      if (text !== undefined && around.size < mostLooks && text.trim() !== "") around.set(`${before}${key}`, text);
    }
    for (const [key, value] of members) {
      if (Array.isArray(value)) list(value, `${before}${key}[]`, depth + 1, around);
      else if (isObject(value)) {
        if (isListLike(value)) list(Object.values(value), `${before}${key}{}`, depth + 1, around);
        else walk(value, `${before}${key}.`, depth + 1, around);
      }
    }
  };
  const list = (values: readonly unknown[], path: string, depth: number, around: ReadonlyMap<string, string>): void => {
    for (const value of values) if (isObject(value)) enter(path, depth, value, around);
  };
  const nothing = new Map<string, string>();
  if (Array.isArray(document)) list(document, "[]", 0, nothing);
  else if (isObject(document) && isListLike(document)) list(Object.values(document), "{}", 0, nothing);
  else if (isObject(document)) enter("", 0, document, nothing);
  return [...groups.values()];
}

/** Whether an object's keys are only numbers for the objects that it holds. */
function isListLike(object: JsonObject): boolean {
  const values = Object.values(object);
  if (values.length < 2 || !values.every(isObject)) return false;
  const [first, second] = values.map((value) => new Set(Object.keys(value)));
  if (first === undefined || second === undefined) return false;
  const shared = [...first].filter((key) => second.has(key)).length;
  return shared > 1 && shared >= Math.min(first.size, second.size) / 2;
}

const telling: ReadonlySet<TableField> = new Set(["headline", "body", "blurbs"]);

/** Whether one of the names is that of a headline or a text. */
export function isTelling(names: Iterable<string>): boolean {
  return [...names].some((name) => telling.has(meaningOf(name)?.field ?? "url"));
}

/** How many fields of a story the objects of a group have between them; 0 where they are none. */
function likeness({ path, objects }: Group): number {
  const looked = objects.slice(0, mostLooks);
  const counts = new Map<TableField, number>();
  for (const { object } of looked) {
    const fields = new Set<TableField>();
    for (const name of jsonCells(object).keys()) {
      const field = meaningOf(name)?.field;
      if (field !== undefined) fields.add(field);
    }
    for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const has = (field: TableField): boolean => (counts.get(field) ?? 0) >= looked.length / 2;
  const fields = [...counts.keys()].filter(has);
  if (!fields.some((field) => telling.has(field))) return 0;
  const isStory = has("headline") && (has("body") || has("date") || has("url") || has("blurbs") || has("authors"));
  const isText = has("body") || has("blurbs");
  // The whole document is a story only if it has a text of its own.
  if (path === "" && !(has("headline") && has("body"))) return 0;
  return isStory ? fields.length + 2 : isText && fields.length > 1 ? fields.length : 0;
}
