import { behindSpaces, closerAt, isGershayim, isSpace, signAt } from "./characters.ts";

/** A piece of a query's text; `start` and `end` are its place in it, signs and quotes included. */
export type Lexeme = Sign | Open | Name | Words;

export interface Sign {
  readonly kind: "close" | "or" | "and" | "not" | "minus";
  readonly start: number;
  readonly end: number;
}

export interface Open {
  readonly kind: "open";
  readonly start: number;
  readonly end: number;
  /** `=` stands before it, and so before all that is in the parentheses. */
  readonly exact: boolean;
}

/** A word with a colon before something else: `by:`. */
export interface Name {
  readonly kind: "name";
  readonly start: number;
  readonly end: number;
  /** Lower case: `by`, or one that is no field. */
  readonly name: string;
  /** As it stands in the text, without the colon. */
  readonly written: string;
}

/** What stands between spaces, or between quotes. */
export interface Words {
  readonly kind: "words";
  readonly start: number;
  readonly end: number;
  /** Without quotes and `=`. */
  readonly value: string;
  readonly quoted: boolean;
  /** `=` stands before it. */
  readonly exact: boolean;
  /** The quotes that are missing at the end; empty where none are. */
  readonly missing: string;
}

const operators: ReadonlyMap<string, "or" | "and" | "not"> = new Map([
  ["OR", "or"],
  ["AND", "and"],
  ["NOT", "not"],
]);

/** A name and its colon, at the beginning of a word. Addresses (`https://`) and what is no letter (`10:30`) have none. */
const named = /[\p{L}\p{M}]{2,40}(?=[:：])/uy;

/** Parts a query's text, in one pass. */
export function lexemes(text: string, isField: (name: string) => boolean): Lexeme[] {
  const found: Lexeme[] = [];
  let at = behindSpaces(text, 0);
  // What stands directly before, so that this is what it belongs to, and no operator itself.
  let before: Lexeme["kind"] | undefined;
  while (at < text.length) {
    const lexeme = lexemeAt(text, at, before, isField);
    found.push(lexeme);
    at = behindSpaces(text, lexeme.end);
    before = at === lexeme.end ? lexeme.kind : undefined;
  }
  return found;
}

function lexemeAt(
  text: string,
  at: number,
  before: Lexeme["kind"] | undefined,
  isField: (name: string) => boolean,
): Lexeme {
  const sign = signAt(text, at);
  const next = signAt(text, at + 1);
  if (sign === ")") return { kind: "close", start: at, end: at + 1 };
  const binds = next !== "" && !isSpace(next) && next !== ")";
  // Two of them are a dash.
  if (sign === "-" && binds && next !== "-") return { kind: "minus", start: at, end: at + 1 };
  const exact = sign === "=" && binds;
  const from = exact ? at + 1 : at;
  if (signAt(text, from) === "(") return { kind: "open", start: at, end: from + 1, exact };
  if (closerAt(text, from) !== undefined) return quotedAt(text, at, from, exact);
  const name = exact ? undefined : nameAt(text, at, before === "name", isField);
  if (name !== undefined) return name;
  const end = wordEnd(text, from);
  const value = text.slice(from, end);
  const operator =
    exact || before === "minus" || before === "name" ? undefined : operators.get(value.normalize("NFKC"));
  if (operator !== undefined) return { kind: operator, start: at, end };
  return { kind: "words", start: at, end, value, quoted: false, exact, missing: "" };
}

/**
 * A name that something follows: a field at once or after spaces, any other word at once.
 *
 * @param inValue whether it stands behind a name itself: there only fields are names
 */
function nameAt(text: string, at: number, inValue: boolean, isField: (name: string) => boolean): Name | undefined {
  named.lastIndex = at;
  const written = named.exec(text)?.[0];
  if (written === undefined) return undefined;
  const name = written.normalize("NFKC").toLowerCase();
  const end = at + written.length + 1;
  if (!isField(name)) {
    const next = signAt(text, end);
    if (inValue || next === "" || next === ")" || isSpace(next) || text.startsWith("//", end)) return undefined;
  }
  return { kind: "name", start: at, end, name, written };
}

function quotedAt(text: string, start: number, from: number, exact: boolean): Words {
  const closer = closerAt(text, from) ?? "";
  let end = from + 1;
  while (end < text.length && (signAt(text, end) !== closer || isGershayim(text, end))) end += 1;
  const missing = end < text.length ? "" : closer;
  const value = text.slice(from + 1, end);
  return { kind: "words", start, end: missing === "" ? end + 1 : end, value, quoted: true, exact, missing };
}

/** A word goes on up to a space, a parenthesis or a quote; it is one character at least. */
function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    const sign = signAt(text, end);
    if (sign === "(" || sign === ")" || isSpace(sign)) break;
    if (closerAt(text, end) !== undefined && !isGershayim(text, end)) break;
    end += 1;
  }
  return end;
}
