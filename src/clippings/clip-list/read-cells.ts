import { bylineField } from "../bylines/byline-field.ts";
import { parseDate } from "../dates/parse-date.ts";
import type { DateContext } from "../dates/read-date.ts";
import type { ClipWords } from "./clip.ts";
import type { Column } from "./clip-words.ts";
import { inlineOf } from "./inline.ts";

/** Reads a row of a table whose header says what its columns are. */
export function readCells(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  context: DateContext,
): ClipWords {
  const words: ClipWords = { authors: [], blurbs: [], pictures: [], rest: [], marked: true };
  for (const [index, cell] of cells.entries()) {
    const { stretches } = inlineOf(cell);
    const text = stretches
      .map((stretch) => stretch.text)
      .join("")
      .trim();
    const url = stretches.find((stretch) => stretch.url !== undefined)?.url;
    if (url !== undefined && words.url === undefined) words.url = url;
    const column = columns[index];
    if (text === "" || column === "url") continue;
    if (column === undefined) words.rest.push(text);
    else if (column === "authors") words.authors.push(...bylineField(text).authors);
    else if (column === "date") {
      const date = parseDate(text, context);
      if (date === undefined) words.rest.push(text);
      else words.date = date;
    } else words[column] = text;
  }
  return words;
}
