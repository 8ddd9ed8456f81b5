import type { Clipping, How } from "../clipping.ts";
import { addTo, type Draft, gathering } from "../tables/draft.ts";
import { type CellContext, readCell } from "../tables/read-cell.ts";
import type { Cell } from "../tables/row.ts";
import type { TableField } from "../tables/table-fields.ts";

const plain = { isSpreadsheet: false, order: undefined, breaks: undefined } as const;

/** A story of an export, put together field by field; each part is counted. */
export class ExportStory {
  readonly #context: CellContext;
  readonly #rule: string;
  readonly #inside: string | undefined;
  readonly #line: number | undefined;
  readonly #draft: Draft;

  /** @param rule by which its fields count as read: `ghost-export` */
  constructor(context: CellContext, rule: string, place: { readonly inside?: string; readonly line?: number } = {}) {
    this.#context = context;
    this.#rule = rule;
    this.#inside = place.inside;
    this.#line = place.line;
    this.#draft = { blurbs: [], ...place };
  }

  /**
   * Gives a field what a part says, unless that is nothing or the field has a value already.
   *
   * @param part as the tally names it: `posts/title`
   */
  give(field: TableField, part: string, cell: Cell | undefined, how: How = "given"): void {
    if (cell === undefined || cell.length === 0) return;
    const seen = { ...this.#seen(), text: typeof cell === "string" ? cell : "" };
    if (field in this.#draft && !gathering.has(field)) {
      this.#context.tally.dropped(part, `something else gives the ${field}`, seen);
      return;
    }
    const column = { name: part, part, field, rank: 0, how, rule: this.#rule, style: plain };
    const url = this.#draft.url?.value;
    const row = {
      cells: new Map(url === undefined ? [] : [["url", url]]),
      ...(this.#line === undefined ? {} : { line: this.#line }),
    };
    const read = readCell(field, column, cell, row, this.#context);
    if ("why" in read) this.#context.tally.dropped(part, read.why, seen);
    else if ("said" in read) {
      addTo(this.#draft, field, read);
      const fields = read.as ?? field;
      if (read.changed === null) this.#context.tally.kept(part, fields, seen);
      else this.#context.tally.changed(part, fields, read.changed, seen);
    }
  }

  /** Adds a picture that is said in several parts. */
  picture(
    part: string,
    src: string | undefined,
    texts: { readonly alt?: string; readonly caption?: string } = {},
  ): void {
    if (src === undefined || src === "") return;
    this.#draft.images = [...(this.#draft.images ?? []), { src, ...texts }];
    this.#context.tally.kept(part, "images", { ...this.#seen(), text: src });
  }

  drop(part: string, why: string, text = ""): void {
    this.#context.tally.dropped(part, why, { ...this.#seen(), text });
  }

  /** @returns undefined where there is neither headline nor text */
  get clipping(): Clipping | undefined {
    const { headline, body, dek, blurbs } = this.#draft;
    if (headline === undefined && body === undefined && blurbs.length === 0) {
      if (dek === undefined) return undefined;
      blurbs.push(dek);
    }
    return this.#draft;
  }

  #seen() {
    return {
      ...(this.#line === undefined ? {} : { line: this.#line }),
      ...(this.#inside === undefined ? {} : { inside: this.#inside }),
    };
  }
}
