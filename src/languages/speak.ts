import type { Edtf } from "../basics/edtf.ts";
import { remembered } from "../basics/remembered.ts";
import { type DateForms, dateInWords, weekdayOf } from "./dates.ts";
import { directionOf } from "./direction.ts";
import type { Language } from "./language.ts";
import type { Numbers } from "./plurals.ts";
import { ruleInWords } from "./rules.ts";
import type { Words } from "./words.ts";

/** Puts a language together from its words, its dates and its numbers. */
export function speak(tag: string, numbers: Numbers, dates: DateForms, words: Words): Language {
  // Many stories share a day.
  const date: (text: Edtf) => string = remembered((text) => dateInWords(text, dates));
  const monthNames = dates.monthsAlone ?? dates.months;
  return {
    tag,
    direction: directionOf(tag),
    words,
    date,
    cut: date,
    longDay(text) {
      const weekday = weekdayOf(text);
      return weekday === undefined ? date(text) : dates.longDay(dates.weekdays[weekday] ?? "", date(text));
    },
    monthName(text) {
      const month = /^(?:\d{4}|XXXX)-(\d{2})$/.exec(text)?.[1];
      return (month === undefined ? undefined : monthNames[Number(month) - 1]) ?? date(text);
    },
    week: [0, 1, 2, 3, 4, 5, 6].map((column) => {
      const index = (column + dates.weekStart) % 7;
      return { index, name: dates.weekdays[index] ?? "", short: dates.weekdaysShort[index] ?? "" };
    }),
    number: (value) => numbers.print(value),
    rule: (name) => ruleInWords(name, words.rules),
  };
}
