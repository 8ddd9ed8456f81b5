import { stripVTControlCharacters } from "node:util";
import { errorCode } from "../basics/failure.ts";

/** A line of results, to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line about the work, to standard error, so that results can be piped on. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Data for other programs: the only thing on standard output. What JSON leaves bare and a terminal would obey is
 * written as an escape, which says the same: DEL, the control characters from U+0080 on, turns of direction.
 */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2).replace(obeyed, escaped));
}

/** Whether what we write to has stopped listening. */
export function isPipeClosed(error: unknown): boolean {
  const code = errorCode(error);
  return code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
}

/**
 * Text from content as it may stand on a terminal: control characters, which move the cursor, change colours or
 * rename the window, and marks that turn the direction of writing become visible; line breaks become spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, " ")
    .replace(/\p{Cc}/gu, escaped)
    .replace(obeyed, escaped);
}

const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

type Style = "bold" | "dim" | "red" | "yellow";

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
};

/** The text in a colour, when the stream is a terminal that wants colours (https://no-color.org). */
export function styled(text: string, style: Style, stream: NodeJS.WriteStream = process.stdout): string {
  const wanted = stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  const [on, off] = codes[style];
  return wanted ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** The text cut to the terminal's width, with an ellipsis. */
export function cutTo(width: number, text: string): string {
  const plain = [...stripVTControlCharacters(text)];
  return plain.length <= width ? text : `${plain.slice(0, Math.max(0, width - 1)).join("")}…`;
}
