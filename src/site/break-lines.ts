/** Where a text may go on in the next line. */
const afterSpace = /^ $/;
const afterDash = /^[-‐–—]$/u;
/** Letters between which a line may end: Chinese and Japanese have no spaces. */
const ideograph =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]$/u;
/** What begins no line, and what ends none, by the rules of Japanese and Chinese print. */
const neverFirst =
  /^[、。，．・：；？！）」』】〕〉》〗’”ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々,.:;?!)\]}…]$/u;
const neverLast = /^[（「『【〔〈《〖‘“([{]$/u;

/** A text in lines. */
export interface Lines {
  readonly lines: readonly string[];
  /** False where a word was torn, or the end was cut off. */
  readonly whole: boolean;
}

/**
 * Cuts a text into lines.
 *
 * @param most the number of lines; what does not fit ends in an ellipsis
 * @param width of a line
 * @param measure how wide a text is set
 */
export function breakLines(text: string, most: number, width: number, measure: (text: string) => number): Lines {
  const lines: string[] = [];
  let line = "";
  let whole = true;
  for (const piece of piecesOf(text)) {
    const parts = fitting(piece, width, measure);
    whole &&= parts.length === 1;
    for (const part of parts) {
      if (line !== "" && measure((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd());
        if (lines.length === most) {
          return { lines: [...lines.slice(0, -1), cut(lines.at(-1) ?? "", width, measure)], whole: false };
        }
        line = "";
      }
      line += part;
    }
  }
  return { lines: line === "" ? lines : [...lines, line.trimEnd()], whole };
}

/** What stays together, with the space behind it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  const signs = [...text];
  let piece = "";
  for (const [index, sign] of signs.entries()) {
    piece += sign;
    const next = signs[index + 1];
    if (next !== undefined && mayEnd(sign, next)) {
      pieces.push(piece);
      piece = "";
    }
  }
  return piece === "" ? pieces : [...pieces, piece];
}

function mayEnd(sign: string, next: string): boolean {
  if (next === " ") return false;
  if (afterSpace.test(sign)) return true;
  if (neverLast.test(sign) || neverFirst.test(next)) return false;
  return afterDash.test(sign) || ideograph.test(sign) || ideograph.test(next);
}

/** A word that is wider than a line is cut where the line ends. */
function fitting(piece: string, width: number, measure: (text: string) => number): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const sign of piece) {
    if (part !== "" && measure(part + sign) > width) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}

/** With an ellipsis, behind a whole word where there are several. */
function cut(line: string, width: number, measure: (text: string) => number): string {
  let kept = line;
  while (kept !== "" && measure(`${kept}…`) > width) {
    const space = kept.lastIndexOf(" ");
    kept = space > 0 ? kept.slice(0, space) : [...kept].slice(0, -1).join("");
  }
  return `${withoutLoose(kept)}…`;
}

/** By hand, since a pattern would look at every run of such signs as often as it is long. */
function withoutLoose(line: string): string {
  const signs = [...line];
  while (loose.test(signs.at(-1) ?? "")) signs.pop();
  return signs.join("");
}

/** What would stand oddly before an ellipsis. */
const loose = /^[\s,.:;、。，．：；（「『【〔〈《〖‘“([{–—-]$/u;
