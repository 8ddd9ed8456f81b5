/** A word with a number, `{n}`, in each plural form that its language has. Plain data, so that it can go to a browser. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A word that is told how many: `9` gives “9 stories”. */
export type Counted = (count: number) => string;

/** Numbers of one language: made once, since each `Intl` formatter costs more than a page. */
export interface Numbers {
  print(value: number): string;
  counted(forms: Forms): Counted;
}

/** @param tag BCP 47, named always: the machine's own locale must not show in the pages */
export function numbersOf(tag: string): Numbers {
  const format = new Intl.NumberFormat(tag);
  const rules = new Intl.PluralRules(tag);
  const print = (value: number): string => format.format(value);
  return {
    print,
    counted: (forms) => (count) => (forms[rules.select(count)] ?? forms.other).replace("{n}", print(count)),
  };
}
