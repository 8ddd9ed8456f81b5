import Papa from "papaparse";

/** Cells as they stand in a file, and the lines that they take up. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly lastLine: number;
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
  /** The line from which on nothing was read any more. */
  readonly left: number | undefined;
}

/** A line where the quotes do not close as they should. */
export interface CsvFault {
  readonly line: number;
  readonly text: string;
}

/**
 * A line that cannot be read is passed over until that has cost so many looks at the whole file, or so many lines; then
 * the rest of it is left alone.
 */
const mostLooks = 4;
const mostFaults = 50;

/**
 * The rows of a table. A quote that is never closed would take in all that follows: that line is passed over, and the
 * next that has as many cells as the first row has is read again.
 *
 * @param delimiter between the cells: `,`, `;` or a tab
 */
export function csvRows(text: string, delimiter: string): CsvRows {
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const lines = new LineCounter(text);
  let start = 0;
  let wasted = 0;
  let left: number | undefined;
  let isLost = false;
  while (start < text.length) {
    const base = start;
    let at = base;
    let fault = false;
    Papa.parse<string[]>(text.slice(base), {
      delimiter,
      newline: newline as "\n",
      fastMode: false,
      step({ data: cells, errors, meta }, parser) {
        const end = base + meta.cursor;
        const line = lines.at(at);
        const isBad = errors.some(({ type }) => type === "Quotes");
        if (isBad) {
          fault = true;
          wasted += end - at;
          parser.abort();
          return;
        }
        const isBlank = cells.length === 1 && cells[0]?.trim() === "";
        // Among the lines of a torn text, only a whole row is one.
        if (isLost && cells.length !== rows[0]?.cells.length) {
          at = end;
          return;
        }
        isLost = false;
        if (!isBlank) rows.push({ cells, line, lastLine: lastLine(text, lines, at, end) });
        at = end;
      },
    });
    if (!fault) break;
    const line = lines.at(at);
    const next = text.indexOf(newline, at);
    faults.push({ line, text: text.slice(at, next < 0 ? undefined : next).slice(0, 200) });
    if (next < 0) break;
    if (faults.length === mostFaults || wasted > mostLooks * text.length) {
      left = line + 1;
      break;
    }
    start = next + newline.length;
    isLost = true;
  }
  return { rows, faults, left };
}

function lastLine(text: string, lines: LineCounter, start: number, end: number): number {
  const isEnded = end > start && /[\r\n]/.test(text[end - 1] ?? "");
  return lines.at(isEnded ? end - 1 : end, false);
}

/** Numbers of lines by places in a text, which are asked for from the front to the back. */
class LineCounter {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param isKept whether the next question is about no earlier place */
  at(place: number, isKept = true): number {
    let [at, line] = place < this.#at ? [0, 1] : [this.#at, this.#line];
    for (; at < place; at += 1) {
      const code = this.#text.charCodeAt(at);
      // CR LF is one end: it counts where the LF stands.
      if (code === 0x0a || (code === 0x0d && this.#text.charCodeAt(at + 1) !== 0x0a)) line += 1;
    }
    if (isKept) {
      this.#at = at;
      this.#line = line;
    }
    return line;
  }
}
