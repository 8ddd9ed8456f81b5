/** What became of an element's or an attribute's text. */
export interface Use {
  readonly fields: readonly string[];
  /** How it was changed, or, without fields, why it was passed over; undefined where it was kept to the letter. */
  readonly how: string | undefined;
}

/** Which elements of one story gave which field, so that the rest can be counted. */
export class Uses {
  readonly #uses = new Map<string, Use>();

  /**
   * @param from the element or attribute: `enclosure@url`
   * @param value only where it says this, since another of the name may have gone another way
   */
  gave(fields: string | readonly string[], from: string, how?: string, value?: string): void {
    this.#uses.set(keyOf(from, value), { fields: typeof fields === "string" ? [fields] : fields, how });
  }

  /** Known, and not used. */
  passed(why: string, from: string, value?: string): void {
    const key = keyOf(from, value);
    if (!this.#uses.has(key)) this.#uses.set(key, { fields: [], how: why });
  }

  of(from: string, value: string): Use | undefined {
    return this.#uses.get(keyOf(from, value)) ?? this.#uses.get(keyOf(from));
  }
}

/** Names are told apart without regard to case, as readers of feeds do. */
function keyOf(from: string, value?: string): string {
  const name = from.toLowerCase();
  return value === undefined ? name : `${name}\n${value.replace(/\s+/g, " ").trim()}`;
}
