/** A word with a number, `{n}`, in each plural form that its language has. Plain data, so that it can go to a browser. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A word that is told how many: `9` gives “9 stories”. */
export type Counted = (count: number) => string;

/** Numbers of one language, of whole things. */
export interface Numbers {
  print(value: number): string;
  counted(forms: Forms): Counted;
}

/** How a language parts the digits of a number. */
interface Grouping {
  readonly sign: string;
  /** Digits of the groups before the last, which has three: `12,34,567` has two. */
  readonly size?: 2 | 3;
  /** Numbers of fewer digits have no sign: `1234`, but `12 345`. */
  readonly from?: 4 | 5;
}

type Plural = (count: number) => Intl.LDMLPluralRule;

const comma: Grouping = { sign: "," };
const point: Grouping = { sign: "." };

const always: Plural = () => "other";
const one: Plural = (count) => (count === 1 ? "one" : "other");
/** A million and its multiples take a word between: *un million de* textes. */
const manyFrom =
  (ones: (count: number) => boolean): Plural =>
  (count) => {
    if (ones(count)) return "one";
    return count !== 0 && count % 1_000_000 === 0 ? "many" : "other";
  };
const upToOne = (count: number): boolean => count < 2;

/**
 * By hand, as CLDR 48 has it, and not by `Intl`: its tables change with Node, and the same sources are to give the same
 * bytes. `tests/languages/plurals.test.ts` holds these against Node's.
 */
const languages = {
  "en-GB": [comma, one],
  "de-DE": [point, one],
  "es-ES": [{ ...point, from: 5 }, manyFrom((count) => count === 1)],
  "fr-FR": [{ sign: "\u202f" }, manyFrom(upToOne)],
  "pt-BR": [point, manyFrom(upToOne)],
  "ru-RU": [{ sign: "\u00a0" }, russian],
  "ar-u-nu-latn": [comma, arabic],
  "he-IL": [comma, (count) => (count === 2 ? "two" : one(count))],
  "hi-IN-u-nu-latn": [{ ...comma, size: 2 }, (count) => (upToOne(count) ? "one" : "other")],
  "ja-JP": [comma, always],
  "zh-CN": [comma, always],
} as const satisfies Readonly<Record<string, readonly [Grouping, Plural]>>;

/** BCP 47, with the digits that pages are printed in. */
export type NumbersTag = keyof typeof languages;

export function numbersOf(tag: NumbersTag): Numbers {
  const [{ sign, size = 3, from = 4 }, rule]: readonly [Grouping, Plural] = languages[tag];
  const before = new RegExp(`(?<=\\d)(?=(?:\\d{${size}})*$)`, "g");
  const print = (value: number): string => {
    const digits = String(value);
    if (digits.length < from) return digits;
    return `${digits.slice(0, -3).replace(before, sign)}${digits.slice(-3)}`;
  };
  return {
    print,
    counted: (forms) => (count) => (forms[rule(count)] ?? forms.other).replace("{n}", print(count)),
  };
}

function russian(count: number): Intl.LDMLPluralRule {
  const [ten, hundred] = [count % 10, count % 100];
  if (ten === 1 && hundred !== 11) return "one";
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "few" : "many";
}

function arabic(count: number): Intl.LDMLPluralRule {
  if (count < 3) return (["zero", "one", "two"] as const)[count] ?? "other";
  const hundred = count % 100;
  if (hundred >= 3 && hundred <= 10) return "few";
  return hundred >= 11 ? "many" : "other";
}
