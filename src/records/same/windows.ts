import type { Rows } from "./candidates.ts";
import { markCount, places } from "./marks.ts";

/** Marks of a text that are looked up: those of its beginning, and its sketch. */
const looked = markCount - places.lead;
/** With a mark in common, so many stories before are looked at: what more have is a phrase of the trade. */
const mostWithMark = 6;
/** Two texts of some length have more than one mark in common if there is anything to them. */
const fewestShared = 2;

/**
 * Which stories of some days have marks of their texts in common. The stories are walked day by day, and only the marks
 * of those days are held: two tables that take turns. Those whose day is not known are held against all.
 */
export class Windows {
  readonly #rows: Rows;
  readonly #days: number;
  readonly #most: number;
  /** For each mark of each row, the place of the same mark in the row before it that has it; one more than the place. */
  readonly #before: Uint32Array;
  readonly #shared: Uint8Array;
  readonly #met: number[] = [];

  /** @param most so many are told of each story: those with the most in common */
  constructor(rows: Rows, days: number, most: number) {
    this.#rows = rows;
    this.#days = days;
    this.#most = most;
    this.#before = new Uint32Array(rows.count * looked);
    this.#shared = new Uint8Array(rows.count);
  }

  find(tell: (one: number, other: number) => void): void {
    const { count, first, last, marks } = this.#rows;
    const vague = new MarkTable();
    const dated: number[] = [];
    for (let row = 0; row < count; row += 1) {
      if (marks[row * markCount + places.lead] === 0) continue;
      if (first[row] === last[row]) dated.push(row);
      else {
        this.#look(row, vague, true);
        this.#tell(row, tell);
      }
    }
    let [now, old] = [new MarkTable(), new MarkTable()];
    let turn = Number.NEGATIVE_INFINITY;
    for (const row of dated) {
      const own = Math.floor((first[row] as number) / (this.#days + 1));
      if (own !== turn) {
        [now, old] = [old, now];
        now.clear();
        if (own !== turn + 1) old.clear();
        turn = own;
      }
      this.#look(row, old, false);
      this.#look(row, now, true);
      if (vague.size > 0) this.#look(row, vague, false);
      this.#tell(row, tell);
    }
  }

  /** @param adds whether the row's own marks are to be found there from now on */
  #look(row: number, table: MarkTable, adds: boolean): void {
    if (table.size === 0 && !adds) return;
    const { marks } = this.#rows;
    const base = row * markCount + places.lead;
    const own = row * looked;
    for (let mark = 0; mark < looked; mark += 1) {
      const value = marks[base + mark] as number;
      if (value === 0) continue;
      const place = adds ? table.put(value, own + mark + 1) : table.get(value);
      if (place === 0) continue;
      if (adds) this.#before[own + mark] = place;
      this.#meet(row, place);
    }
  }

  /** Counts the stories that have the mark of a place in common with a row: the latest ones, of the same days. */
  #meet(row: number, from: number): void {
    const { first, last } = this.#rows;
    const [own, end] = [first[row] as number, last[row] as number];
    let place = from;
    for (let step = 0; place !== 0 && step < mostWithMark; step += 1) {
      const other = Math.floor((place - 1) / looked);
      place = this.#before[place - 1] as number;
      if (Math.max(own - (last[other] as number), (first[other] as number) - end) > this.#days) continue;
      if (this.#shared[other] === 0) this.#met.push(other);
      this.#shared[other] = Math.min(255, (this.#shared[other] as number) + 1);
    }
  }

  #tell(row: number, tell: (one: number, other: number) => void): void {
    const met = this.#met;
    if (met.length === 0) return;
    const told = met.filter((other) => (this.#shared[other] as number) >= fewestShared);
    if (told.length > this.#most)
      told.sort((a, b) => (this.#shared[b] as number) - (this.#shared[a] as number) || b - a);
    for (const other of told.slice(0, this.#most)) tell(other, row);
    for (const other of met) this.#shared[other] = 0;
    met.length = 0;
  }
}

/** From a mark to a number: a table with open addressing, since a `Map` takes five times as long. */
class MarkTable {
  #table = new Uint32Array(2 ** 11);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** @returns 0 for none */
  get(mark: number): number {
    return this.#table[this.#placeOf(mark) + 1] as number;
  }

  /** @returns what was there before */
  put(mark: number, value: number): number {
    if (this.#count * 4 > this.#table.length) this.#widen();
    const table = this.#table;
    const place = this.#placeOf(mark);
    const before = table[place + 1] as number;
    if (before === 0) {
      this.#count += 1;
      table[place] = mark;
    }
    table[place + 1] = value;
    return before;
  }

  clear(): void {
    if (this.#count > 0) this.#table.fill(0);
    this.#count = 0;
  }

  #placeOf(mark: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let place = (2 * Math.imul(mark, 0x9e3779b1)) & mask;
    while (table[place] !== mark && table[place] !== 0) place = (place + 2) & mask;
    return place;
  }

  #widen(): void {
    const old = this.#table;
    this.#table = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      const place = this.#placeOf(old[at] as number);
      this.#table[place] = old[at] as number;
      this.#table[place + 1] = old[at + 1] as number;
    }
  }
}
