import { FAILSAFE_SCHEMA, load, type State, YAMLException } from "js-yaml";

/**
 * What YAML says, before any field asks for more: every scalar is the text that stands there (`no`, `010`,
 * `2022-02-04` and `22:30:45` are strings); null is a key with nothing after it. An empty item of a list is "".
 */
export type YamlValue = string | null | readonly YamlItem[] | YamlMap;
export type YamlItem = string | readonly YamlItem[] | YamlMap;

/** Ask it with `Object.hasOwn`: its keys come from content. It never holds a key `__proto__`. */
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** A key of the outermost mapping, its value, and the lines it takes up, counted from 1 in the text. */
export interface YamlEntry {
  readonly value: YamlValue;
  readonly line: number;
  /** The last line before the next key, or of the text. */
  readonly lastLine: number;
}

/** Why a text was refused, as data. */
export interface YamlFault {
  readonly rule: "yaml-unreadable" | "yaml-refused" | "yaml-too-large" | "yaml-not-a-mapping" | "yaml-not-a-list";
  readonly line: number;
  /** One sentence in plain words, without text from the source. */
  readonly reason: string;
}

export type YamlReading =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, YamlEntry> }
  | { readonly ok: false; readonly fault: YamlFault };

/** In UTF-16 units: some thousand times what a record needs. */
export const yamlSizeLimit = 256 * 1024;
/** Mappings and lists inside one another. A record needs three. */
const depthLimit = 20;
const keyLimit = 200;

/**
 * Reads a mapping. The one door for YAML from outside: aliases, anchors, tags, duplicate keys, a key `__proto__`,
 * several documents and deep nesting are refused with their line; nothing throws.
 *
 * The engine is js-yaml 4 with its failsafe schema: of the engines measured (`docs/records.md`) the fastest, kept up,
 * and the one that Eleventy brings along already.
 */
export function readYaml(text: string): YamlReading {
  const lines = new Map<string, number>();
  let atKey = true;
  const loaded = loadBounded(text, (line, value) => {
    if (atKey && typeof value === "string" && !lines.has(value)) lines.set(value, line);
    atKey = !atKey;
  });
  if ("fault" in loaded) return { ok: false, fault: loaded.fault };
  const { value } = loaded;
  if (value === undefined || value === null) return { ok: true, entries: new Map() };
  if (typeof value !== "object" || Array.isArray(value)) {
    return refused("yaml-not-a-mapping", 1, "It is not a list of keys and values.");
  }
  const map = value as YamlMap;
  const bad = badKey(map);
  if (bad !== undefined) return refused("yaml-refused", lines.get(bad.top) ?? 1, bad.reason);
  return { ok: true, entries: entriesOf(map, lines, text) };
}

/** An item of an outermost list, and the line on which it begins. */
export interface YamlListItem {
  readonly value: YamlItem;
  readonly line: number;
}

/** Reads a list of things, under the same rules as `readYaml`. An empty text is an empty list. */
export function readYamlList(
  text: string,
): { readonly ok: true; readonly items: readonly YamlListItem[] } | { readonly ok: false; readonly fault: YamlFault } {
  const lines: number[] = [];
  const loaded = loadBounded(text, (line) => lines.push(line));
  if ("fault" in loaded) return { ok: false, fault: loaded.fault };
  const { value } = loaded;
  if (value === undefined || value === null) return { ok: true, items: [] };
  if (!Array.isArray(value))
    return { ok: false, fault: faultAt("yaml-not-a-list", 1, "It is no list: items begin with “- ”.") };
  const items: YamlListItem[] = [];
  for (const [index, item] of value.entries()) {
    const line = lines[index] ?? 1;
    const reason = badInside(item);
    if (reason !== undefined) return { ok: false, fault: faultAt("yaml-refused", line, reason) };
    items.push({ value: (item ?? "") as YamlItem, line });
  }
  return { ok: true, items };
}

/** @param child is told of each node just below the outermost, with its line, in the order of the text */
function loadBounded(
  text: string,
  child: (line: number, value: unknown) => void,
): { readonly value: unknown } | { readonly fault: YamlFault } {
  if (text.length > yamlSizeLimit) return { fault: faultAt("yaml-too-large", 1, "It is longer than 256 KB.") };
  try {
    return { value: load(text, engineOptions(child)) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** Thrown inside the engine, to stop it where it stands; never leaves this file. */
class Refusal extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/** What js-yaml keeps while it reads; its types know only a part. */
interface EngineState extends State {
  readonly tag?: string | null;
  readonly anchor?: string | null;
}

function engineOptions(child: (line: number, value: unknown) => void) {
  /** The lines on which the nodes that are being read began, outermost first. */
  const opened: number[] = [];
  function listener(this: State, event: "open" | "close", state: EngineState): void {
    if (event === "open") {
      opened.push(state.line);
      return;
    }
    const line = opened.pop() ?? 0;
    if (state.anchor != null) throw new Refusal(line, "Anchors and aliases (& and *) are not read.");
    if (state.tag != null && state.tag !== "?") throw new Refusal(line, "Tags (!) are not read.");
    if (opened.length === 1) child(line + 1, state.result);
  }
  return {
    schema: FAILSAFE_SCHEMA,
    listener,
    // Keys and scalars count as a level each.
    maxDepth: depthLimit + 2,
    onWarning(warning: YAMLException): void {
      throw warning;
    },
  };
}

function faultOf(error: unknown): YamlFault {
  if (error instanceof Refusal) return faultAt("yaml-refused", error.line + 1, error.message);
  if (!(error instanceof YAMLException)) throw error;
  const line = error.mark?.line ?? 0;
  if (error.reason.startsWith("duplicated mapping key"))
    return faultAt("yaml-refused", line + 1, "A key stands twice.");
  if (error.reason.startsWith("nesting exceeded")) return faultAt("yaml-refused", line + 1, "It is nested too deeply.");
  if (error.reason.startsWith("unknown tag")) return faultAt("yaml-refused", line + 1, "Tags (!) are not read.");
  if (error.reason.startsWith("unidentified alias")) {
    return faultAt("yaml-refused", line + 1, "Anchors and aliases (& and *) are not read.");
  }
  // The engine's own words may quote the source; what is kept is plain text of one line.
  const reason = error.reason.replace(/[^\x20-\x7e]+/g, " ").slice(0, 120);
  return faultAt(
    "yaml-unreadable",
    line + 1,
    `The YAML cannot be read here or a line above: ${reason}. A text with “: ” or “ #” in it, or one that begins with ` +
      'a quote or bracket, must stand in quotes: headline: "Pier 4: a history".',
  );
}

function refused(rule: YamlFault["rule"], line: number, reason: string): YamlReading {
  return { ok: false, fault: faultAt(rule, line, reason) };
}

function faultAt(rule: YamlFault["rule"], line: number, reason: string): YamlFault {
  return { rule, line, reason };
}

/** Looks at every key, and makes an empty item of a list the empty text: the engine's own value is changed in place. */
function badKey(map: YamlMap): { readonly top: string; readonly reason: string } | undefined {
  for (const top of Object.keys(map)) {
    const reason = reasonAgainst(top) ?? badInside(map[top]);
    if (reason !== undefined) return { top, reason };
  }
  return undefined;
}

function badInside(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (item === null) value[index] = "";
      const reason = badInside(item);
      if (reason !== undefined) return reason;
    }
    return undefined;
  }
  for (const [key, member] of Object.entries(value)) {
    const reason = reasonAgainst(key) ?? badInside(member);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function reasonAgainst(key: string): string | undefined {
  // Copied carelessly, it would become an object's prototype.
  if (key === "__proto__") return "“__proto__” cannot be a key.";
  if (key.length > keyLimit) return `A key is longer than ${keyLimit} characters.`;
  return undefined;
}

function entriesOf(map: YamlMap, lines: ReadonlyMap<string, number>, text: string): ReadonlyMap<string, YamlEntry> {
  // Objects put keys that look like whole numbers first; the lines know better.
  const keys = Object.keys(map).map((key) => ({ key, line: lines.get(key) ?? 1 }));
  keys.sort((a, b) => a.line - b.line);
  const last = lineCount(text);
  const entries = new Map<string, YamlEntry>();
  for (const [index, { key, line }] of keys.entries()) {
    const next = keys[index + 1]?.line ?? last + 1;
    entries.set(key, { value: map[key] ?? null, line, lastLine: Math.max(line, next - 1) });
  }
  return entries;
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < text.length - 1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

export function isList(value: YamlValue): value is readonly YamlItem[] {
  return Array.isArray(value);
}

export function isMap(value: YamlValue): value is YamlMap {
  return value !== null && typeof value === "object" && !isList(value);
}
