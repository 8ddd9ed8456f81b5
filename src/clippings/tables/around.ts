import type { Clipping, Said } from "../clipping.ts";
import { meaningOf } from "./column-names.ts";
import type { CellContext } from "./read-cell.ts";
import { readCell } from "./read-cell.ts";
import type { Row } from "./row.ts";
import type { TableField } from "./table-fields.ts";

/** What may hold for all stories of a list, where a story does not say it itself. */
const shared: readonly TableField[] = ["date", "publication", "language", "rights"];

/**
 * Adds to each story what the lists and objects around it say: the date, the paper, the language, the rights;
 * the title of the list that it stands in is its section. Each such word is counted once.
 */
export function around(context: CellContext): (clipping: Clipping, row: Row, isUndatable: boolean) => Clipping {
  const known = new WeakMap<object, Partial<Clipping>>();
  const none = {};
  return (clipping, { around: words }, isUndatable) => {
    if (words === undefined) return clipping;
    let said = known.get(words);
    if (said === undefined) {
      said = words.size === 0 ? none : saidAround(words, context);
      known.set(words, said);
    }
    if (said === none) return clipping;
    const { date, ...others } = said;
    // A date of its own that cannot be read is not the list's.
    return { ...(date === undefined || isUndatable ? others : said), ...clipping };
  };
}

function saidAround(words: ReadonlyMap<string, string>, context: CellContext): Partial<Clipping> {
  const said: Record<string, Said<unknown>> = {};
  for (const [path, text] of words) {
    const name = path.replace(/^.*\[\]\./, "");
    const meaning = meaningOf(name)?.field;
    // Only what stands within a list has a title that is not the whole file's.
    const field = meaning === "headline" && path.includes("[].") ? "section" : meaning;
    const part = `around the stories: “${path}”`;
    if (field === undefined || !(field === "section" || shared.includes(field)) || text.trim() === "") {
      context.tally.dropped(part, "says nothing of one story", { text });
      continue;
    }
    const column = { name: path, field, rank: 0, how: "inferred", rule: "around-the-list" } as const;
    const read = readCell(
      field,
      { ...column, style: { isSpreadsheet: false, order: undefined, breaks: undefined } },
      text,
      none,
      {
        ...context,
        problem: () => {},
      },
    );
    if ("said" in read && read.as === undefined) {
      said[field] = { ...read.said, how: "inferred", rule: "around-the-list" };
      context.tally.changed(part, field, "said of all stories that it holds", { text });
    } else context.tally.dropped(part, "says nothing of one story", { text });
  }
  return said as Partial<Clipping>;
}

const none: Row = { cells: new Map() };
