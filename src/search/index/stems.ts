import { byCodePoint } from "../browser/index/code-points.ts";
import type { StemModule } from "../browser/index/stemmer.ts";
import { isStemmable } from "../browser/text/stemmable.ts";
import { wasmFor } from "../stemmers.ts";
import { readPagefindWords } from "./pagefind-words.ts";

/** So many stems are remembered of one language: beyond that, Pagefind is asked again. */
const most = 300_000;

/**
 * The stems that Pagefind has told. A stem hangs on the form and the language alone, so that each form is sent to
 * Pagefind once, in the story that first has it, and what is remembered changes no byte of an index.
 */
export class Stems {
  readonly #known = new Map<string, Map<string, string>>();

  /** What is known of a language, and may grow. */
  in(language: string): LanguageStems {
    let known = this.#known.get(language);
    if (known === undefined || known.size > most) {
      known = new Map();
      this.#known.set(language, known);
    }
    return new LanguageStems(known, wasmFor(language) !== "unknown");
  }
}

/** The stems of a language, while one piece is indexed. */
export class LanguageStems {
  readonly #known: Map<string, string>;
  readonly #stemmed: boolean;
  /** What each story was sent with: the place of a form tells Pagefind's word for it. */
  readonly #sent: string[][] = [];
  readonly #asked = new Set<string>();
  /** Forms of which Pagefind's index would tell the stem without the letter's mark: `красивый` as `красивыи`. */
  readonly #marked = new Set<string>();

  constructor(known: Map<string, string>, stemmed: boolean) {
    this.#known = known;
    this.#stemmed = stemmed;
  }

  /** Which of a story's forms Pagefind has to be asked for. To be called once for each story, in their order. */
  unknown(forms: Iterable<string>): readonly string[] {
    const own: string[] = [];
    this.#sent.push(own);
    if (!this.#stemmed) return own;
    for (const form of forms) {
      if (this.#known.has(form) || this.#asked.has(form) || this.#marked.has(form) || !isStemmable(form)) continue;
      if (form.includes("й")) this.#marked.add(form);
      else {
        this.#asked.add(form);
        own.push(form);
      }
    }
    return own;
  }

  /**
   * Takes in what Pagefind made of the forms it was asked for. A place that fits no form is passed over.
   *
   * @param files its files of words, unpacked
   * @param ask gives Pagefind's script, which tells the stems of single words
   */
  async learn(files: readonly Buffer[], ask: () => Promise<Pick<StemModule, "stem">>): Promise<void> {
    const told = new Map<string, Claim>();
    for (const file of files) {
      readPagefindWords(file, (word, story, place, variant) => {
        const form = this.#sent[story]?.[place];
        if (form === undefined || !/^[\p{L}\p{N}\p{M}]+$/u.test(word)) return;
        const before = told.get(form);
        if (before === undefined || isBetter({ word, variant }, before)) told.set(form, { word, variant });
      });
    }
    for (const form of this.#asked) this.#known.set(form, told.get(form)?.word ?? form);
    this.#asked.clear();
    if (this.#marked.size === 0) return;
    const module = await ask();
    for (const form of this.#marked) this.#known.set(form, module.stem(form));
    this.#marked.clear();
  }

  /** The stem; a form that Pagefind knows nothing of is its own. */
  stemOf(form: string): string {
    return this.#known.get(form) ?? form;
  }
}

interface Claim {
  readonly word: string;
  readonly variant: boolean;
}

/** Where Pagefind puts several words at one place, the whole word is the longest. */
function isBetter(one: Claim, other: Claim): boolean {
  if (one.variant !== other.variant) return other.variant;
  if (one.word.length !== other.word.length) return one.word.length > other.word.length;
  return byCodePoint(one.word, other.word) < 0;
}
