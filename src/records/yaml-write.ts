/** What can be written down as YAML. Numbers and `true` are written bare; null is a key with nothing after it. */
export type YamlNode = YamlItemNode | null;
/** An empty item of a list is read as "" by `readYaml`, so that a list holds no null. */
export type YamlItemNode = string | number | boolean | readonly YamlItemNode[] | YamlNodeMap;

/** Members that are undefined are left out. */
export interface YamlNodeMap {
  readonly [key: string]: YamlNode | undefined;
}

/**
 * A mapping as YAML, a line a key, the same bytes for the same value. Every text is in double quotes unless it would
 * be read as itself by any YAML tool, old or new: `no`, `2022-02-04`, `1e3`, `010`, `a: b` and ` x` are quoted.
 * Read back with `readYaml` it is the same to the letter.
 */
export function writeYaml(map: YamlNodeMap): string {
  let out = "";
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) out += `${scalar(key)}:${nested(value, "")}\n`;
  }
  return out;
}

/** What stands after a key's colon or a dash, without the last line end. */
function nested(value: YamlNode, indent: string): string {
  if (value === null) return "";
  if (typeof value !== "object") return ` ${scalar(value)}`;
  const deeper = `${indent}  `;
  if (isNodes(value)) {
    if (value.length === 0) return " []";
    return value.map((item) => `\n${deeper}-${afterDash(item, deeper)}`).join("");
  }
  const members = membersOf(value);
  if (members.length === 0) return " {}";
  if (members.every(isScalarMember))
    return ` { ${members.map(([key, member]) => `${inFlow(key)}: ${inFlow(member)}`).join(", ")} }`;
  return members.map(([key, member]) => `\n${deeper}${scalar(key)}:${nested(member, deeper)}`).join("");
}

/** After a dash: a mapping's first key stands on the dash's own line. */
function afterDash(value: YamlItemNode, indent: string): string {
  if (typeof value !== "object" || isNodes(value)) return nested(value, indent);
  const members = membersOf(value);
  if (members.length === 0) return " {}";
  const deeper = `${indent}  `;
  return members
    .map(([key, member], index) => `${index === 0 ? " " : `\n${deeper}`}${scalar(key)}:${nested(member, deeper)}`)
    .join("");
}

/** A mapping of nothing but scalars stands on its key's own line: `{ file: lee.txt, line: 12 }`. */
function isScalarMember(member: [string, YamlNode]): member is [string, string | number | boolean] {
  return member[1] !== null && typeof member[1] !== "object";
}

/** Between braces, commas and brackets mean something too. */
function inFlow(value: string | number | boolean): string {
  return typeof value === "string" && /[,[\]{}]/.test(value) ? quoted(value) : scalar(value);
}

function isNodes(value: object): value is readonly YamlItemNode[] {
  return Array.isArray(value);
}

function membersOf(map: YamlNodeMap): [string, YamlNode][] {
  return Object.entries(map).filter((entry): entry is [string, YamlNode] => entry[1] !== undefined);
}

/** Begins with a letter, and holds no tab, line end or other space than ` `, nor anything that cannot be seen. */
const plain = /^\p{L}[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u0085\ufffe\uffff]*$/u;
/** A comment, a key, or spaces at the end. Spaces other than ` ` are spaces to some tools and letters to others. */
const ambiguous = /: |:$| #| $|[^\S ]/u;
/** Words that YAML 1.1 or 1.2 reads as something else than text. */
const words = /^(?:y|yes|n|no|true|false|on|off|null|nan|inf|infinity)$/i;

function scalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  if (plain.test(value) && !ambiguous.test(value) && !words.test(value)) return value;
  return quoted(value);
}

function quoted(value: string): string {
  return `"${value.replace(unsafe, escaped)}"`;
}

/** What cannot stand in double quotes as it is, or cannot be seen there and changes what is seen. */
const unsafe = /["\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const named: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function escaped(character: string): string {
  return named.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
