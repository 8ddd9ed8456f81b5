/**
 * Keeps what was used last. What is asked for while it is still on its way is awaited once; a failure is forgotten,
 * so that the next who asks may succeed.
 */
export class Recent<Value> {
  readonly #most: number;
  readonly #weigh: (value: Value) => number;
  readonly #kept = new Map<string, { readonly value: Promise<Value>; weight: number }>();
  #weight = 0;

  /** @param most of the weights together; the last one asked for stays, whatever it weighs */
  constructor(most: number, weigh: (value: Value) => number) {
    this.#most = most;
    this.#weigh = weigh;
  }

  async get(key: string, make: () => Promise<Value>): Promise<Value> {
    const before = this.#kept.get(key);
    if (before !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, before);
      return before.value;
    }
    const entry = { value: make(), weight: 0 };
    this.#kept.set(key, entry);
    try {
      const value = await entry.value;
      if (this.#kept.get(key) === entry) {
        entry.weight = this.#weigh(value);
        this.#weight += entry.weight;
        this.#forget(key);
      }
      return value;
    } catch (error) {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
      throw error;
    }
  }

  #forget(last: string): void {
    for (const [key, { weight }] of this.#kept) {
      if (this.#weight <= this.#most) return;
      // What is still on its way weighs nothing yet.
      if (key === last || weight === 0) continue;
      this.#kept.delete(key);
      this.#weight -= weight;
    }
  }
}
