import type { Clipping, Picture, Said } from "../../clippings/clipping.ts";
import { addTo, type Draft } from "../../clippings/tables/draft.ts";
import { type CellContext, readCell } from "../../clippings/tables/read-cell.ts";
import type { Cell, Item } from "../../clippings/tables/row.ts";
import type { TableField } from "../../clippings/tables/table-fields.ts";
import type { Tallier } from "../../clippings/tally.ts";
import { plainWords } from "../body.ts";
import { isList, isMap, type YamlItem, type YamlValue } from "../yaml.ts";

const style = { isSpreadsheet: false, order: undefined, breaks: undefined } as const;
const lines: ReadonlySet<TableField> = new Set(["headline", "dek", "blurbs"]);

/** A story while the keys of its front matter are read. */
export class OtherStory {
  readonly draft: Draft = { blurbs: [], line: 1 };
  readonly #context: CellContext;
  readonly #tally: Tallier;

  constructor(context: CellContext) {
    this.#context = context;
    this.#tally = context.tally;
  }

  /**
   * Gives a field what a key says, unless another key has given it already.
   *
   * @returns whether anything came of it
   */
  give(
    field: TableField,
    key: string,
    cell: Cell,
    line: number,
    said: Pick<Said<unknown>, "how" | "rule"> = given,
  ): boolean {
    const seen = { line, text: typeof cell === "string" ? cell : "" };
    const gathers = field === "blurbs" || field === "tags" || field === "oldPaths";
    if (!gathers && field in this.draft) {
      this.#tally.dropped(key, `something else gives the ${field}`, seen);
      return false;
    }
    const column = { name: key, part: key, field, rank: 0, ...said, style };
    const read = readCell(field, column, plainCell(field, cell), { line, cells: new Map() }, this.#context);
    if ("why" in read) {
      this.#tally.dropped(key, read.why, seen);
      return false;
    }
    if (!("said" in read)) return false;
    addTo(this.draft, field, read);
    const to = read.as ?? field;
    if (read.changed === null) this.#tally.kept(key, to, seen);
    else this.#tally.changed(key, to, read.changed, seen);
    return true;
  }

  /** Adds what is said of the only picture elsewhere in the front matter. */
  describe(part: "alt" | "caption" | "credit", key: string, cell: Cell, line: number): void {
    const [picture, ...more] = this.draft.images ?? [];
    const text = typeof cell === "string" ? (plainCell("headline", cell) as string) : "";
    if (picture === undefined || more.length > 0 || text === "") {
      this.#tally.dropped(key, "no picture that it is said of", { line, text });
      return;
    }
    this.draft.images = [
      { ...picture, [part]: picture[part] ?? text.replace(/<[^<>]{0,1000}>/g, "") } satisfies Picture,
    ];
    this.#tally.kept(key, "images", { line, text });
  }

  get clipping(): Clipping {
    return this.draft;
  }
}

const given = { how: "given", rule: "front-matter" } as const;

/** Markdown's links have no place in a line; a picture's file has several keys; `-4` is an offset of hours. */
function plainCell(field: TableField, cell: Cell): Cell {
  if ((field === "date" || field === "updated") && typeof cell === "string") return withWholeOffset(cell);
  if (field === "images" && typeof cell !== "string") return cell.map(withSource);
  return lines.has(field) && typeof cell === "string" && cell.includes("](") ? plainWords(cell.slice(0, 20_000)) : cell;
}

function withWholeOffset(cell: string): string {
  return cell.replace(
    /(?<=:\d{2} ?)([+-])(\d{1,2})\s*$/,
    (_, sign: string, hours: string) => `${sign}${hours.padStart(2, "0")}00`,
  );
}

function withSource(item: Item): Item {
  if (typeof item === "string" || ["url", "src", "href", "file"].some((key) => item.has(key))) return item;
  const src = ["image", "path", "filename", "feature", "overlay_image", "relative"]
    .map((key) => item.get(key))
    .find((one) => one);
  return src === undefined ? item : new Map([...item, ["src", src]]);
}

/** A value of the front matter as the readers of cells have it; undefined for nothing. */
export function cellOf(value: YamlValue): Cell | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  const items = (isList(value) ? value : [value]).flatMap(itemOf);
  return items.length === 0 ? undefined : items;
}

function itemOf(item: YamlItem): Item[] {
  if (typeof item === "string") return item.trim() === "" ? [] : [item];
  if (!isMap(item)) return [];
  const texts = Object.entries(item).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return texts.length === 0 ? [] : [new Map(texts)];
}
