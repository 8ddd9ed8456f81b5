import { parseJsonFeed } from "feedsmith";
import type { Problem } from "../../basics/problem.ts";
import type { Clipping, Reading, SourceFile } from "../clipping.ts";
import { decode } from "../decode.ts";
import { allBytes } from "../source-bytes.ts";
import { Tallier } from "../tally.ts";
import { webAddress } from "../web-address.ts";
import { entryClipping } from "./entry-clipping.ts";
import { type FeedHead, takeHead, underHead } from "./feed-head.ts";
import { jsonEntry } from "./json-entry.ts";
import { Uses } from "./uses.ts";

/** A JSON document is only understood whole. */
const largest = 64 * 1024 * 1024;

/** Reads a JSON Feed; each item is given to feedsmith alone, so that a broken one costs no other. */
export function readJsonFeed(source: SourceFile): Reading {
  const { file, bytes, front } = source;
  if (bytes.size > largest) {
    return refused(file, "file-too-large", "A JSON feed of more than 64 MB is not read. Cut it into several files.");
  }
  const { text, problems: decoding } = decode(allBytes(bytes), file);
  const feed = objectOf(text);
  if (feed === undefined) {
    return refused(file, "json-unreadable", "The file is no JSON. Nothing is read of it. Have it written again.");
  }
  const tally = new Tallier();
  const problems: Problem[] = [...decoding];
  const head: FeedHead = {};
  readHead(feed, head, tally);
  const home = typeof feed.home_page_url === "string" ? webAddress(feed.home_page_url) : undefined;
  const items: readonly unknown[] = Array.isArray(feed.items) ? feed.items : [];
  const clippings: Clipping[] = [];
  for (const item of items) {
    tally.found();
    const entry = isObject(item) ? parseItem(item) : undefined;
    if (!isObject(item) || entry === undefined) {
      tally.leftOut("stories that cannot be read", { text: textIn(item) });
      continue;
    }
    const uses = new Uses();
    const clipping = entryClipping(entry, {
      file,
      zone: front.zone,
      line: undefined,
      lineOf: () => undefined,
      name: "items",
      base: home,
      language: undefined,
      uses,
      tally,
      report: (problem) => problems.push(problem),
    });
    if (clipping === undefined) tally.leftOut("stories without headline and text", { text: textIn(item) });
    else clippings.push(clipping);
    if (clipping !== undefined) countKeys(item, uses, tally);
  }
  return {
    format: "feed",
    clippings: clippings.map((clipping) => underHead(clipping, head, front)),
    lines: [],
    problems,
    tally: tally.tally(),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function refused(file: string, rule: string, note: string): Reading {
  return { format: "feed", clippings: [], lines: [], problems: [{ file, rule, note, severity: "error" }] };
}

function parseItem(item: JsonObject) {
  try {
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "", items: [item] };
    const [parsed] = parseJsonFeed(feed).items ?? [];
    return parsed === undefined ? undefined : jsonEntry(parsed);
  } catch {
    return undefined;
  }
}

function readHead(feed: JsonObject, head: FeedHead, tally: Tallier): void {
  for (const [key, value] of Object.entries(feed)) {
    if (key === "items" || key === "version") continue;
    const authors = key === "authors" || key === "author" ? namesIn(value) : undefined;
    const text = authors ?? textIn(value);
    const field = authors !== undefined ? "authors" : key === "title" || key === "language" ? key : undefined;
    if (field !== undefined && takeHead(head, field, text, undefined)) {
      tally.kept(`feed/${key}`, field === "title" ? "publication" : field, { text });
    } else if (text !== "") tally.dropped(`feed/${key}`, "no field holds it", { text });
  }
}

function namesIn(value: unknown): string {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all
    .map((one) => (isObject(one) && typeof one.name === "string" ? one.name : ""))
    .filter((name) => name !== "")
    .join(", ");
}

function textIn(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.length === 0 ? "" : `[${value.length}]`;
  // Not as JSON: content chooses how deep it goes.
  return typeof value === "object" ? `{${Object.keys(value).slice(0, 20).join(", ")}}` : String(value);
}

/** Keys of an item, and of the objects of its lists: deeper ones count with theirs. */
function countKeys(item: JsonObject, uses: Uses, tally: Tallier): void {
  for (const [key, value] of Object.entries(item)) {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of all) {
      if (!isObject(one)) count(key === "author" ? "authors/name" : key, key, textIn(one), uses, tally);
      else {
        for (const [inner, innerValue] of Object.entries(one)) {
          const from = `${key === "author" ? "authors" : key}/${inner}`;
          count(from, `${key}/${inner}`, textIn(innerValue), uses, tally);
        }
      }
    }
  }
}

function count(from: string, name: string, text: string, uses: Uses, tally: Tallier): void {
  if (text === "") return;
  const use = uses.of(from, text);
  const full = `items/${name}`;
  if (use === undefined) tally.dropped(full, "no field holds it", { text });
  else if (use.fields.length === 0) tally.dropped(full, use.how ?? "not used", { text });
  else if (use.how === undefined) tally.kept(full, use.fields, { text });
  else tally.changed(full, use.fields, use.how, { text });
}
