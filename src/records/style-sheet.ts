import type { Problem } from "../basics/problem.ts";

/** An owner's own style sheet, at the top of the content folder. */
export const styleName = "theme.css";

/**
 * From left to right, as browsers read (CSS Syntax 3): comments and what stands in quotation marks, in which nothing is an
 * instruction; a letter by its number and the space behind it (`\75 rl` is `url`); any other character behind a backslash.
 */
const tokens =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\([0-9a-f]{1,6})[ \t\n]?|\\([^\n])/gi;
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
    .replace(/\r\n?|\f/g, "\n")
    .replace(tokens, (part, code: string | undefined, plain: string | undefined) => {
      if (code !== undefined) return letter(Number.parseInt(code, 16));
      return plain ?? part.replace(/[^\n]/g, " ");
    });
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
