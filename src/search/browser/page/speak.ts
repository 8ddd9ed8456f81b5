import type { Forms } from "../../../languages/plurals.ts";
import type { PageWords } from "../../../languages/search-words.ts";

/** Puts values into a sentence: `{n} of {total} shown`. A value is put in as it is, whatever it holds. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? "") : whole,
  );
}

/** How the page says numbers, days and lists in the interface's language. Formatters are costly, so each is made once. */
export interface Speech {
  readonly words: PageWords;
  /** `1,204` */
  number(value: number): string;
  /** The sentence in the plural form that the number asks for: `9 stories for “ferry”`. */
  counted(forms: Forms, count: number, values?: Readonly<Record<string, string>>): string;
  /** `1 July 2020`; what is no day comes back as it is. */
  day(day: string): string;
  /** `from 1 July 2020 to 28 February 2021`; a side that is null is open. Not both. */
  range(from: string | null, to: string | null): string;
  /** `Ann Lee and Tom Quill` */
  list(all: readonly string[]): string;
  /** `de` is `German`; a tag that the browser does not know stays. */
  language(tag: string): string;
}

export function speech(words: PageWords): Speech {
  const numbers = new Intl.NumberFormat(words.locale);
  const plurals = new Intl.PluralRules(words.locale);
  const days = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: "UTC" });
  const lists = new Intl.ListFormat(words.locale, { type: "conjunction" });
  const languages = new Intl.DisplayNames([words.locale], { type: "language" });
  const day = (text: string): string => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) ? days.format(time) : text;
  };
  return {
    words,
    number: (value) => numbers.format(value),
    counted: (forms, count, values = {}) =>
      filled(forms[plurals.select(count)] ?? forms.other, { ...values, n: numbers.format(count) }),
    day,
    range(from, to) {
      const { on, between, from: since, upTo } = words.ranges;
      const sentence = from === null ? upTo : to === null ? since : from === to ? on : between;
      return filled(sentence, { from: day(from ?? ""), to: day(to ?? "") });
    },
    list: (all) => lists.format(all),
    language(tag) {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
