import type { Row } from "./rows.ts";

/** Whether a line may tell of a clip: it is no paragraph. */
export function isShort(text: string): boolean {
  return text.length <= 200 && text.split(/\s+/u).length <= 24 && !/[.!?。]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text);
}

/** A link at the beginning and few words beside it: an essay with links in it is no clip. */
export function isLinked(text: string): boolean {
  return /^[^[]{0,80}\[/u.test(text) && visible(text).length <= 300;
}

function visible(text: string): string {
  return text.replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s[^()]*)?\)/gu, "]").replace(/https?:\/\/\S+/gu, "");
}

/** Whether the line is an address and nothing else. */
export function isAddress(text: string): boolean {
  return /^<?(?:https?:\/\/|www\.)\S+>?$/iu.test(text);
}

/** “The [board](…) met on June 2”: the sentence goes on behind the link, or begins before it. */
export function isEssay(text: string): boolean {
  const [, before = "", after = ""] = /^([^[]*)\[[^\]]*\]\([^)\s]*\)(.*)$/u.exec(text) ?? [];
  if (/(?<!\p{Ll})\p{Ll}{3,}\s\p{Ll}{2,}\s\p{Ll}+\s$/u.test(before)) return true;
  return /^\s(?!(?:in|by|for|at|on|from|with|via|published|posted)\b)\p{Ll}+\s\p{L}+\s[\p{L}\p{N}]+/u.test(after);
}

/** For each row the place of the next that says something. */
export function nextsOf(rows: readonly Row[]): readonly number[] {
  const nexts: number[] = new Array(rows.length);
  for (let at = rows.length - 1, next = rows.length; at >= 0; at -= 1) {
    nexts[at] = next;
    if (rows[at]?.kind !== "blank") next = at;
  }
  return nexts;
}
