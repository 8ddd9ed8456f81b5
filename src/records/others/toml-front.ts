import { parse, TomlError } from "smol-toml";
import type { FrontMatter, FrontMatterFault } from "../front-matter.ts";
import { demandSize, entriesByLine, plainValue, Refusal } from "./plain-values.ts";

const fence = /^\+\+\+[ \t]*$/;

/**
 * Reads TOML between two lines `+++`, as Hugo and Zola write it.
 *
 * @param above how many blank lines stand above the first
 */
export function readTomlFront(
  lines: readonly string[],
  above: number,
): FrontMatter | { readonly fault: FrontMatterFault } {
  const end = lines.findIndex((line, index) => index > above && fence.test(line));
  if (end < 0) {
    const reason = "The front matter that begins here has no end: a line “+++” is missing below it.";
    return { fault: { rule: "front-matter-unclosed", line: above + 1, reason, closing: above + 1 } };
  }
  const inside = lines.slice(above + 1, end);
  const read = readToml(inside.join("\n"));
  if ("reason" in read) {
    const { rule, line, reason } = read;
    return { fault: { rule, line: above + 1 + line, reason, closing: end + 1 } };
  }
  return { entries: entriesByLine(read.values, inside, above + 1, keyOf), closing: end + 1 };
}

/** A text in TOML as an object, or why it is none. */
export function readToml(
  text: string,
): { readonly values: object } | { readonly rule: string; readonly line: number; readonly reason: string } {
  try {
    demandSize(text);
    const values = parse(text, { maxDepth: 20, unsafeKeyBehaviour: "throw" });
    plainValue(values);
    return { values };
  } catch (error) {
    if (error instanceof Refusal) return { rule: "front-matter-unreadable", line: 1, reason: error.message };
    if (!(error instanceof TomlError)) throw error;
    const [first = ""] = error.message.split("\n");
    const reason = `The TOML cannot be read here or a line above: ${first.replace(/[^\x20-\x7e]+/g, " ").slice(0, 120)}.`;
    return { rule: "front-matter-unreadable", line: error.line, reason };
  }
}

/** `title = …`, `[extra]`, `[[extra.see_also]]`. */
function keyOf(line: string): string | undefined {
  const [, double, single, bare] =
    /^\s{0,20}\[{0,2}\s{0,9}(?:"([^"]+)"|'([^']+)'|([\w-]+))\s{0,20}[.=\]]/.exec(line) ?? [];
  return double ?? single ?? bare;
}
