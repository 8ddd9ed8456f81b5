import type { Problem } from "../../../basics/problem.ts";

/** An object of JSON-LD. Only own keys are ever asked. */
export type LdNode = Readonly<Record<string, unknown>>;

export interface JsonLd {
  /** Every object that says what type it has, in their order, those within others behind them. */
  readonly nodes: readonly LdNode[];
  readonly byId: ReadonlyMap<string, LdNode>;
  readonly problems: readonly Problem[];
}

const longestScript = 4 * 1024 * 1024;
const deepest = 12;
const mostNodes = 5000;

/** All JSON-LD of a page, in every shape in which pages have it. */
export function jsonLdOf(document: Document, file: string): JsonLd {
  const nodes: LdNode[] = [];
  const byId = new Map<string, LdNode>();
  const problems: Problem[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? "";
    if (text.trim() === "" || text.length > longestScript) continue;
    const value = parsed(text);
    if (value === undefined) problems.push(unreadable(file, text));
    else gather(value, nodes, byId, 0);
  }
  return { nodes, byId, problems: problems.slice(0, 1) };
}

/** @returns undefined where it is no JSON, nor can be made into any without guessing */
function parsed(text: string): unknown {
  const inner = text
    .replace(/^[\s;]*(?:<!--|(?:\/\/|\/\*)\s{0,9}<!\[CDATA\[(?:\s{0,9}\*\/)?|<!\[CDATA\[)/, "")
    .replace(/(?:-->|(?:\/\/|\/\*)?\s{0,9}\]\]>(?:\s{0,9}\*\/)?)?[\s;]{0,99}$/, "");
  return attempt(inner) ?? attempt(mended(inner));
}

function attempt(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Line ends within strings as JSON writes them, and no comma before a bracket that closes. */
function mended(text: string): string {
  let out = "";
  let from = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (inString && sign === "\\") at += 1;
    else if (sign === '"') inString = !inString;
    else if (inString && sign < " ") {
      out += `${text.slice(from, at)}${sign === "\n" ? "\\n" : " "}`;
      from = at + 1;
    } else if (!inString && sign === "," && /^\s{0,99}[}\]]/.test(text.slice(at + 1, at + 101))) {
      out += text.slice(from, at);
      from = at + 1;
    }
  }
  return out + text.slice(from);
}

function gather(value: unknown, nodes: LdNode[], byId: Map<string, LdNode>, depth: number): void {
  if (typeof value !== "object" || value === null || depth > deepest || nodes.length > mostNodes) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, nodes, byId, depth + 1);
    return;
  }
  const node = value as LdNode;
  const id = own(node, "@id");
  const type = own(node, "@type");
  if (type !== undefined) {
    nodes.push(node);
    if (typeof id === "string" && !byId.has(id)) byId.set(id, node);
  }
  for (const inner of Object.values(node)) gather(inner, nodes, byId, depth + 1);
}

/** A key of an object of JSON-LD. */
export function own(node: LdNode, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

/** Its types without the vocabulary's address: `NewsArticle`. */
export function typesOf(node: LdNode): readonly string[] {
  const type = own(node, "@type");
  const types = Array.isArray(type) ? type : [type];
  return types.flatMap((one) => (typeof one === "string" ? [one.replace(/^.*[/#:]/, "")] : []));
}

function unreadable(file: string, text: string): Problem {
  return {
    file,
    rule: "json-ld-unreadable",
    found: text.trim().slice(0, 80),
    note: "What this page says of itself in JSON-LD is no JSON. Its other data was read; look whether date and names are right.",
    severity: "warning",
  };
}
