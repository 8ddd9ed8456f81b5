/** An object of a JSON text: its keys in small letters, for ninjs 1 and 2 write `pubstatus`, ninjs 3 `pubStatus`. */
export class JsonObject {
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(value: object) {
    this.#entries = new Map(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), { key, value: inner }]));
  }

  /** @returns undefined for what is no object */
  static of(value: unknown): JsonObject | undefined {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? new JsonObject(value) : undefined;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  get(...keys: readonly string[]): unknown {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry !== undefined) return entry.value;
    }
    return undefined;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** The text of the first of these keys that has one; numbers are written out. */
  text(...keys: readonly string[]): string | undefined {
    for (const key of keys) {
      const value = this.#entries.get(key)?.value;
      if (typeof value === "string" && value.trim() !== "") return value;
      if (typeof value === "number") return String(value);
    }
    return undefined;
  }

  /** The objects of a list, or a single one. */
  list(...keys: readonly string[]): readonly JsonObject[] {
    const value = this.get(...keys);
    return (Array.isArray(value) ? value : [value]).flatMap((inner) => JsonObject.of(inner) ?? []);
  }
}

export interface Entry {
  /** As written. */
  readonly key: string;
  readonly value: unknown;
}
