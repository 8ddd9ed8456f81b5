import { chance } from "../chance.ts";
import type { KnownItem } from "./known-items.ts";

/**
 * The same queries with one word in another form that the archive has of it: `argues` where the story has `argued`. Those of
 * whose words it has no other are left out.
 *
 * @param formsOf all forms with the same stem as this one
 */
export function inOtherForms(
  items: readonly KnownItem[],
  formsOf: (form: string) => readonly string[],
  seed: number,
): KnownItem[] {
  const drawn = chance(seed);
  return items.flatMap((item) => {
    const words = item.query.split(" ");
    const choices = words.flatMap((word, at) =>
      formsOf(word)
        .filter((form) => form !== word && form.length > 3)
        .map((form) => ({ at, form })),
    );
    if (choices.length === 0) return [];
    const { at, form } = drawn.one(choices);
    return [{ ...item, query: words.with(at, form).join(" ") }];
  });
}
