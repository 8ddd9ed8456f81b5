import { samenessKey } from "../basics/sameness.ts";

/** Whether two texts say the same, but for what copying changes, the quotes around them and the stops at their ends. */
export function saysTheSame(one: string, other: string): boolean {
  return !partsFrom(one, other) && bare(one) === bare(other);
}

/** A text with what copying changes, the quotes around it and the stops at its end taken off. */
function bare(text: string): string {
  return samenessKey(text)
    .replace(/^[\s']{1,9}/u, "")
    .replace(/[\s.!?。！？']{1,9}$/u, "");
}

/**
 * True only when the texts are alike up to where the one goes on with another letter than the other: then so do their
 * keys, and need not be made. What follows the letters must be ASCII too, since an accent may belong to them.
 */
function partsFrom(one: string, other: string): boolean {
  for (let index = 0; ; index += 1) {
    const [here, there] = [one.charCodeAt(index), other.charCodeAt(index)];
    if (here === there && here < beyondAscii) continue;
    const [letter, otherLetter] = [letterOf(here), letterOf(there)];
    if (letter === 0 || otherLetter === 0) return false;
    if (letter !== otherLetter)
      return !(one.charCodeAt(index + 1) >= beyondAscii || other.charCodeAt(index + 1) >= beyondAscii);
  }
}

const beyondAscii = 0x80;

/** An ASCII letter in small, or a digit; 0 for all else and beyond the end. */
function letterOf(code: number): number {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return code;
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : 0;
}
