import type { FrontMatter, FrontMatterFault } from "../front-matter.ts";
import { demandSize, entriesByLine, plainValue, Refusal } from "./plain-values.ts";

/**
 * Reads JSON that ends in a line `}`, as Hugo writes it.
 *
 * @param above how many blank lines stand above it
 * @returns undefined where the text only begins with a brace
 */
export function readJsonFront(
  lines: readonly string[],
  above: number,
): FrontMatter | { readonly fault: FrontMatterFault } | undefined {
  const isEnd = (line: string, index: number): boolean =>
    index >= above && /^(?:\{.*)?\}[ \t]*$/.test(line.slice(0, 300_000));
  const end = lines.findIndex(isEnd);
  if (end < 0) return undefined;
  const inside = lines.slice(above, end + 1);
  try {
    const text = inside.join("\n");
    demandSize(text);
    const values: unknown = JSON.parse(text);
    if (typeof values !== "object" || values === null || Array.isArray(values)) return undefined;
    plainValue(values);
    return { entries: entriesByLine(values, inside, above, keyOf), closing: end + 1 };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (!(error instanceof Refusal)) throw error;
    const fault = { rule: "front-matter-unreadable", line: above + 1, reason: error.message, closing: end + 1 };
    return { fault };
  }
}

/** `"title": …`, alone in its line or the first in it. */
function keyOf(line: string): string | undefined {
  return /^\s{0,20}\{?\s{0,20}"([^"\\]+)"\s{0,9}:/.exec(line)?.[1];
}
