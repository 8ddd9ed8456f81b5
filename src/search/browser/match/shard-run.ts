import type { Catalogue, ShardEntry } from "../catalogue.ts";
import type { OpenShard } from "../index/open-shard.ts";
import type { Stem } from "../index/stemmer.ts";
import { type AskedShard, askShard } from "./asked.ts";
import { evaluate } from "./evaluate.ts";
import { type GroupName, type Groups, groupNames } from "./facets.ts";
import type { Found } from "./order.ts";
import type { Question } from "./question.ts";
import { type StemIn, stemsAmong } from "./stems.ts";
import { both, placesOf, type Truths } from "./truth.ts";

/** An archive's shards, to be opened when they are needed, and what stems words that no shard has. */
export interface Holdings {
  readonly catalogue: Catalogue;
  /** Opens a shard once; after a failure it is tried again. @param number its place in the catalogue */
  open(number: number): Promise<OpenShard>;
  readonly stem: Stem;
}

/** What a shard answered. */
export interface Answered extends Found {
  readonly asked: AskedShard;
  readonly rest: Truths;
  readonly groups: Groups;
  /** Of which stories all is true. */
  readonly truths: Truths;
}

/** One question, put to shard after shard. */
export class ShardRun {
  readonly #holdings: Holdings;
  readonly #question: Question;
  readonly #opened: OpenShard[] = [];
  readonly #answered = new Map<number, Answered>();
  readonly #missing = new Set<number>();
  readonly #stemIn: StemIn;

  constructor(holdings: Holdings, question: Question) {
    this.#holdings = holdings;
    this.#question = question;
    this.#stemIn = stemsAmong(this.#opened, holdings.stem);
  }

  /** What was answered so far, in the catalogue's order, whatever order it came in. */
  get answered(): readonly Answered[] {
    return [...this.#answered.values()].sort((a, b) => a.number - b.number);
  }

  /** The shards that could not be asked. */
  get missing(): readonly ShardEntry[] {
    return this.#holdings.catalogue.shards.filter((_, number) => this.#missing.has(number));
  }

  get unasked(): readonly { readonly entry: ShardEntry; readonly number: number }[] {
    return [...this.#holdings.catalogue.shards.entries()]
      .filter(([number]) => !this.#answered.has(number) && !this.#missing.has(number))
      .map(([number, entry]) => ({ entry, number }));
  }

  /** How many stories were found so far. */
  get total(): number {
    return this.answered.reduce((sum, { places }) => sum + places.length, 0);
  }

  /** A shard that answered gives no more: its stories may be counted, but something of them is not to be had. */
  lose(number: number): void {
    this.#missing.add(number);
  }

  /** Asks these shards. All are opened first, since one may know the stem of a word that another does not have. */
  async ask(numbers: readonly number[]): Promise<void> {
    const opened = await Promise.all(numbers.map((number) => this.#trying(number, () => this.#holdings.open(number))));
    this.#opened.push(...opened.filter((shard) => shard !== undefined));
    await Promise.all(
      opened.map(async (shard, index) => {
        const number = numbers[index] ?? 0;
        if (shard !== undefined) await this.#trying(number, () => this.#put(number, shard));
      }),
    );
  }

  async #put(number: number, shard: OpenShard): Promise<void> {
    const asked = askShard(shard, this.#stemIn);
    const { rest: query, groups: chosen } = this.#question;
    const truthsOf = async (name: GroupName) => {
      const group = chosen[name];
      return group === null ? undefined : evaluate(group, asked);
    };
    const [rest, section, author, publication, dates] = await Promise.all([
      evaluate(query, asked),
      truthsOf("section"),
      truthsOf("author"),
      truthsOf("publication"),
      truthsOf("dates"),
    ]);
    const groups: Groups = { section, author, publication, dates };
    const truths: Truths = rest.slice();
    for (const name of groupNames) if (groups[name] !== undefined) both(truths, groups[name]);
    this.#answered.set(number, { shard, number, asked, rest, groups, truths, places: placesOf(truths) });
  }

  async #trying<Value>(number: number, work: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await work();
    } catch {
      this.#missing.add(number);
      return undefined;
    }
  }
}
