import { meaningOf } from "../../clippings/tables/column-names.ts";
import { fieldOfKey } from "../fields.ts";
import { isRowKey } from "./row-key.ts";

/** Columns that only Backfile writes: where one stands, all of the table is its own. */
const signatures: ReadonlySet<string> = new Set(["provenance", "source_file", "path"]);
/** What a story has; a column of keywords or the like more does not make a table a stranger's. */
const ofStory: ReadonlySet<string> = new Set(
  "headline date section authors publication dek blurbs body url language".split(" "),
);
/** A record's texts are Markdown, in which these mean nothing. */
const markup =
  /<\/(?:p|div|a|em|strong|b|i|span|h[1-6]|li|ul|ol|blockquote)>|<br ?\/?>|&(?:amp|lt|gt|quot|nbsp|#\d{1,5});/i;

/**
 * Whether a table, or lines of JSON, has a shape of somebody else's, though some of its names are a record's too: other
 * names say what stories have (`text`, `category`), or the texts are HTML.
 *
 * @param names of the columns, or the keys of the first line
 */
export function isForeign(names: readonly string[], text: string): boolean {
  if (names.some((name) => signatures.has(name))) return false;
  const own = new Set(names.filter(isRowKey).map((name) => fieldOfKey.get(name) ?? name));
  const isOther = names.some((name) => {
    const field = isRowKey(name) ? undefined : meaningOf(name)?.field;
    return field !== undefined && ofStory.has(field) && !own.has(field);
  });
  return isOther || markup.test(text.slice(0, looked));
}

const looked = 64 * 1024;
