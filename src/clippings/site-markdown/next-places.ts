/**
 * Where signs stand next in a text, asked for from the front to the back: each is looked for once, so that a text with a
 * million signs that are never closed takes no longer than another.
 */
export class NextPlaces {
  readonly #text: string;
  readonly #known = new Map<string, { readonly asked: number; readonly place: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Infinity where it does not stand there any more. */
  of(sign: string, from: number): number {
    const known = this.#known.get(sign);
    if (known !== undefined && known.asked <= from && known.place >= from) return known.place;
    const found = this.#text.indexOf(sign, from);
    const place = found < 0 ? Number.POSITIVE_INFINITY : found;
    this.#known.set(sign, { asked: from, place });
    return place;
  }

  /** The same of a whole tag: `{% endhighlight %}`. */
  ofTag(closing: RegExp, from: number): { readonly start: number; readonly end: number } | undefined {
    const known = this.#known.get(closing.source);
    if (known !== undefined && known.asked <= from) return undefined;
    const pattern = new RegExp(closing.source, "g");
    pattern.lastIndex = from;
    const match = pattern.exec(this.#text);
    if (match !== null) return { start: match.index, end: pattern.lastIndex };
    this.#known.set(closing.source, { asked: from, place: Number.POSITIVE_INFINITY });
    return undefined;
  }
}
