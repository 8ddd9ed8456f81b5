import { splitLines } from "../split-lines.ts";
import { hasHtmlLists, markdownLine } from "./html-line.ts";

/** What a line of a clip list is by its marks. */
export type Row =
  | { readonly kind: "blank" | "rule" }
  | { readonly kind: "heading"; readonly text: string; readonly level: number }
  | { readonly kind: "cells"; readonly cells: readonly string[] }
  | { readonly kind: "item"; readonly text: string; readonly depth: number }
  | { readonly kind: "quote" | "line"; readonly text: string };

const item = /^(\s*)(?:[-*+•‣◦▪–]|\(?\d{1,4}[.)])\s+(\S.*)$/u;
const ruleSigns = /^[\s|:=*_~-]*$/u;
const ruleStroke = /[|=*_~-]{3}/u;

/** The lines of Markdown, or of HTML with a tag or two a line, as rows. */
export function rowsOf(text: string): readonly Row[] {
  const html = hasHtmlLists(text);
  const lines = splitLines(text).map((line) => (html ? markdownLine(line) : line));
  return lines.map((line, index) => rowOf(line, lines[index + 1]));
}

function rowOf(line: string, next: string | undefined): Row {
  const said = line.trim();
  if (/^[\s\p{Cf}]*$/u.test(said)) return { kind: "blank" };
  if (isRule(said)) return { kind: "rule" };
  const heading = /^(#{1,6})\s+(\S.*)$/u.exec(said);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    return { kind: "heading", text: bare(open(heading[2])), level: heading[1].length };
  }
  if (next !== undefined && /^={3,}\s*$/u.test(next)) return { kind: "heading", text: bare(said), level: 1 };
  if (/^\|.*\|$/u.test(said)) return { kind: "cells", cells: cellsOf(said) };
  const quote = /^>\s?(.*)$/u.exec(said)?.[1];
  if (quote !== undefined) return quote.trim() === "" ? { kind: "blank" } : { kind: "quote", text: quote.trim() };
  const [, indent = "", text] = item.exec(line) ?? [];
  if (text !== undefined)
    return { kind: "item", text: text.trim(), depth: indent.replaceAll("\t", "  ").length >= 2 ? 1 : 0 };
  return { kind: "line", text: said };
}

/** `---`, `| --- | --- |`, `===` */
function isRule(said: string): boolean {
  return ruleSigns.test(said) && ruleStroke.test(said);
}

/** A heading without the signs that close it: `## Clips ##`. */
function open(text: string): string {
  return text.replace(/(?<!#)#+$/u, "").trimEnd() || "#";
}

/** A heading without emphasis and link around it. */
function bare(text: string): string {
  return text
    .replace(/^(?:\*\*|__|\*|_)|(?:\*\*|__|\*|_)$|(?<!\s)\s*:$/gu, "")
    .replace(/^\[([^[\]]+)\]\([^()\s]+\)$/u, "$1");
}

/** The cells of a row; a stroke behind a backslash parts none. */
function cellsOf(said: string): readonly string[] {
  return said
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}
