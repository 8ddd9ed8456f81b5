/** What stands in one place of a row: a text, or a list, as JSON has them. Blank places are missing. */
export type Cell = string | readonly Item[];

/** One of a list: a text, or an object as texts by their paths: `name`, `person.name`. */
export type Item = string | ReadonlyMap<string, string>;

/** One story as a table or an object tells it, before anybody knows what its columns mean. */
export interface Row {
  readonly line?: number;
  /** By the columns' names: `headline`, `fields.trailText`. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** What the lists and objects around it say for all that they hold, by paths: `chapters[].title`. */
  readonly around?: ReadonlyMap<string, string>;
}

/** A cell as one text, for a look at it. */
export function cellText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return cell.map((item) => (typeof item === "string" ? item : [...item.values()].join(" "))).join("; ");
}

/** A cell's texts, each by itself; objects are none. */
export function textsOf(cell: Cell): readonly string[] {
  return typeof cell === "string" ? [cell] : cell.filter((item) => typeof item === "string");
}
