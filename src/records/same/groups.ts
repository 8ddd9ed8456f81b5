/** Days that one story may take from its first telling to its last, where nobody has said that they are one. */
const longest = 14;

/** Before any day, and, as a negative number, behind any. */
const noDay = 2 ** 30;

/** Which stories are one, as it becomes known: each story is named by its place among the articles. */
export class Groups {
  readonly #parents: Int32Array;
  /** Of the first of a group, the earliest and the latest day of its stories whose day is known. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #apart: readonly (readonly [number, number])[];
  readonly #marked = new Set<number>();

  /** @param apart stories that a person has said are not one */
  constructor(first: Int32Array, last: Int32Array, apart: readonly (readonly [number, number])[]) {
    this.#parents = Int32Array.from(first, (_, at) => at);
    this.#first = first.map((day, at) => (day === last[at] ? day : noDay));
    this.#last = last.map((day, at) => (day === first[at] ? day : -noDay));
    this.#apart = apart;
    for (const pair of apart) for (const story of pair) this.#marked.add(story);
  }

  /** The first of the group, which stands for it. */
  of(story: number): number {
    let at = story;
    while (this.#parents[at] !== at) {
      this.#parents[at] = this.#parents[this.#parents[at] as number] as number;
      at = this.#parents[at] as number;
    }
    return at;
  }

  areOne(one: number, other: number): boolean {
    return this.of(one) === this.of(other);
  }

  /**
   * Makes two groups one.
   *
   * @param anyTime whether it may have been told for years: a person said so, or the story has a name of its own
   * @returns false where it would join stories that a person has told apart, or a chain that goes on for weeks
   */
  join(one: number, other: number, anyTime = false): boolean {
    const [a, b] = [this.of(one), this.of(other)];
    if (a === b) return true;
    if (!this.mayBeOne(a, b)) return false;
    const [first, last] = [
      Math.min(this.#first[a] as number, this.#first[b] as number),
      Math.max(this.#last[a] as number, this.#last[b] as number),
    ];
    if (!anyTime && last - first > longest) return false;
    const [low, high] = a < b ? [a, b] : [b, a];
    this.#parents[high] = low;
    this.#first[low] = anyTime ? noDay : first;
    this.#last[low] = anyTime ? -noDay : last;
    if (this.#marked.has(high)) this.#marked.add(low);
    return true;
  }

  /** Whether nobody has told any of the one group apart from any of the other. */
  mayBeOne(one: number, other: number): boolean {
    const [a, b] = [this.of(one), this.of(other)];
    if (this.#apart.length === 0 || !this.#marked.has(a) || !this.#marked.has(b)) return true;
    return !this.#apart.some(([here, there]) => {
      const [own, its] = [this.of(here), this.of(there)];
      return (own === a && its === b) || (own === b && its === a);
    });
  }

  /** Those of two stories or more, each in the order of its stories. */
  all(): number[][] {
    const groups = new Map<number, number[]>();
    for (let story = 0; story < this.#parents.length; story += 1) {
      if (this.#parents[story] === story) continue;
      const first = this.of(story);
      const group = groups.get(first);
      if (group === undefined) groups.set(first, [first, story]);
      else group.push(story);
    }
    return [...groups.values()];
  }
}
