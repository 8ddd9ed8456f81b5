import { type FrontMatter, type FrontMatterFault, readFrontMatter } from "../front-matter.ts";
import { readJsonFront } from "./json-front.ts";
import { readTomlFront } from "./toml-front.ts";

/** A front matter, and in which notation it is written. */
export type AnyFront = (FrontMatter | { readonly fault: FrontMatterFault }) & {
  readonly notation: "yaml" | "toml" | "json";
};

/** Blank lines above a front matter that somebody left there. */
const mostBlank = 20;

/**
 * Takes the front matter off a Markdown file, in any notation that generators know: YAML between `---`, TOML between
 * `+++` (Hugo, Zola), JSON between braces (Hugo). Nothing in it is ever run.
 *
 * @param lines without line ends and byte order mark
 */
export function readAnyFront(lines: readonly string[]): AnyFront {
  const blank = lines.slice(0, mostBlank).findIndex((line) => line.trim() !== "");
  const first = lines[Math.max(0, blank)] ?? "";
  const above = lines.slice(0, Math.max(0, blank));
  if (/^\+\+\+[ \t]*$/.test(first)) return { ...readTomlFront(lines, above.length), notation: "toml" };
  if (/^\{[ \t]*(?:"|$)/.test(first)) {
    const json = readJsonFront(lines, above.length);
    if (json !== undefined) return { ...json, notation: "json" };
  }
  const front = readFrontMatter(lines);
  if (front.fault !== undefined || front.closing > 0 || !/^---[ \t]*$/.test(first))
    return { ...front, notation: "yaml" };
  return { ...(belowBlank(lines, above.length) ?? front), notation: "yaml" };
}

/** A front matter below blank lines, where what stands between the dashes says so. */
function belowBlank(lines: readonly string[], above: number): FrontMatter | undefined {
  const front = readFrontMatter(lines.slice(above));
  if (front.fault !== undefined || !["title", "headline", "date"].some((key) => front.entries.has(key)))
    return undefined;
  const entries = Array.from(front.entries, ([key, { value, line, lastLine }]) => {
    return [key, { value, line: line + above, lastLine: lastLine + above }] as const;
  });
  return { entries: new Map(entries), closing: front.closing + above };
}
