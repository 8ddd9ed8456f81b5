import type { Problem } from "../basics/problem.ts";

/** An owner's own style sheet, at the top of the content folder. */
export const styleName = "theme.css";

/** Comments and what stands in quotation marks: nothing in them is an instruction. */
const inert = /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/g;
/** A letter by its number (`\75 rl` is `url`), or any other character behind a backslash. */
const escaped = /\\(?:([0-9a-f]{1,6})[ \t]?|([^\n]))/gi;
/** All of CSS that loads a file: the rule, and each function that takes an address. */
const loads = /@import|(?<![\w-])(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade)\(/i;

/**
 * Whether an owner's style sheet would load anything. It may set colours, sizes and the fonts that readers have; a file
 * from elsewhere would tell a stranger who reads what and break when he is gone, and the pages' policy forbids it.
 *
 * @param file as problems name it
 */
export function checkStyle(file: string, text: string): Problem | undefined {
  const bare = text
    .replace(inert, (part) => part.replace(/[^\n]/g, " "))
    .replace(escaped, (_, code: string | undefined, plain: string | undefined) =>
      code === undefined ? (plain ?? "") : letter(Number.parseInt(code, 16)),
    );
  const found = loads.exec(bare);
  if (found === null) return undefined;
  return {
    file,
    line: bare.slice(0, found.index).split("\n").length,
    rule: "style-loads",
    found: found[0],
    note:
      "A style sheet of your own may load nothing, neither from elsewhere nor from the site. It is left out. " +
      "Take the line out; fonts and pictures can come with a theme (docs/themes.md).",
    severity: "error",
  };
}

function letter(code: number): string {
  return code > 0 && code <= 0x10ffff && code !== 10 ? String.fromCodePoint(code) : "\ufffd";
}
