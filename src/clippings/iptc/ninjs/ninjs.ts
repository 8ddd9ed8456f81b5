import type { FileFormat, Head, Reading, SourceFile } from "../../clipping.ts";
import { Desk } from "../desk.ts";
import { checkItem } from "./check-item.ts";
import { takeItem } from "./item.ts";
import { jsonPieces } from "./json-items.ts";
import { JsonObject } from "./json-object.ts";
import { customaryKeys, isOpenKey, ninjsKeys, tellingKeys } from "./keys.ts";
import { parsed } from "./parse-json.ts";
import { pictureOf } from "./pictures.ts";

/**
 * News in JSON by the IPTC's ninjs, versions 1 to 3 (https://iptc.org/standards/ninjs/): one item, a list of them, an
 * object that holds a list (`items`), or an item a line.
 */
export const ninjs: FileFormat = { name: "ninjs", detect, read };

function detect({ text, bytes, size }: Head): boolean {
  const start = text
    .slice(0, 1000)
    .trimStart()
    .replace(/^\ufeff\s*/, "");
  if (!/^[[{]/.test(start)) return false;
  if (/"\$?standard"\s*:\s*\{[^{}]*ninjs/i.test(text)) return true;
  const first = firstItem(text, bytes.length < size);
  if (first !== undefined) return isNinjs(first);
  // What is cut off or no JSON is known by two keys as they stand there.
  if (!/"uri"\s*:\s*"/.test(text)) return false;
  const keys = [...text.matchAll(/"(\w+)"\s*:/g)].map(([, key = ""]) => key.toLowerCase());
  return keys.some((key) => isTelling(key) || (bytes.length === size && /^(?:headline|genre|subject)s?$/.test(key)));
}

function isTelling(key: string): boolean {
  return tellingKeys.has(key) || isOpenKey(key);
}

/** The first item of a text, if it is all there. */
function firstItem(text: string, isCut: boolean): JsonObject | undefined {
  for (const { text: piece, isWhole } of jsonPieces(textBytes(text))) {
    const value = isWhole || !isCut ? parsed(piece)?.value : undefined;
    const object = JsonObject.of(value);
    return object === undefined ? undefined : (itemsOf(object)[0] ?? object);
  }
  return undefined;
}

function textBytes(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { size: bytes.length, read: (from: number, to: number) => bytes.subarray(from, to) };
}

/** An address or a guid, and either a key that only ninjs has or nearly none that it has not. */
function isNinjs(item: JsonObject): boolean {
  const keys = item.entries.map(({ key }) => key.toLowerCase());
  if (typeof item.get("uri", "guid") !== "string") return false;
  if (keys.some(isTelling) && keys.every((key) => key !== "response" && key !== "webpublicationdate")) return true;
  const known = keys.filter((key) => ninjsKeys.has(key) || customaryKeys.has(key) || isOpenKey(key));
  return item.has("uri") && keys.length - known.length <= 1;
}

/** Lists in which services answer with items; the object around them is no item itself. */
const lists = ["items", "newsitems", "data", "results", "hits", "_items", "stories"] as const;

function itemsOf(object: JsonObject): readonly JsonObject[] {
  if (object.has("uri") || object.has("guid")) return [];
  const list = lists.find((key) => Array.isArray(object.get(key)));
  return list === undefined ? [] : object.list(list);
}

function read(source: SourceFile): Reading {
  const desk = new Desk(source);
  for (const { text, line } of jsonPieces(source.bytes)) {
    const json = parsed(text);
    if (json === undefined) {
      desk.problem("json-unreadable", {
        line,
        found: text.replace(/\s+/g, " ").slice(0, 200),
        note: "This item is no JSON and is left out; the others are kept. Mend its commas, quotes and brackets.",
        severity: "error",
      });
      continue;
    }
    if (json.mended !== undefined) {
      desk.problem("json-control-characters", {
        line,
        found: json.mended,
        note: "Line ends or tabs stand in a text as they are. It was read as if they were written \\n and \\t.",
      });
    }
    const object = JsonObject.of(json.value);
    if (object === undefined) continue;
    const items = itemsOf(object);
    for (const item of items.length > 0 ? items : [object]) take(item, desk, line);
  }
  return desk.reading("ninjs");
}

/** Types of items that are no stories, as the count of those left out names them. */
const others: ReadonlyMap<string, string> = new Map([
  ["audio", "audio"],
  ["video", "videos"],
  ["animation", "animations"],
  ["event", "events"],
  ["planning", "plans"],
  ["component", "components of stories"],
]);

function take(item: JsonObject, desk: Desk, line: number): void {
  checkItem(item, desk, line);
  const type = (item.text("type") ?? (item.has("eventdetails") ? "event" : "")).toLowerCase();
  const uri = item.text("uri", "guid") ?? "";
  const text = item.text("headline", "title") ?? uri;
  if (type === "picture" || type === "graphic") {
    const picture = pictureOf(item);
    if (picture !== undefined) desk.picture(uri === "" ? picture.src : uri, picture);
    else {
      desk.tally.found();
      desk.tally.leftOut("pictures without a story", { line, text });
    }
    return;
  }
  const why = others.get(type);
  if (why === undefined) takeItem(item, desk, line);
  else {
    desk.tally.found();
    desk.tally.leftOut(why, { line, text });
  }
}
