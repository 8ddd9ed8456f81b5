import { remembered } from "../../basics/remembered.ts";
import type { CslName } from "./csl.ts";
import { nobodys, particles, titles, westernOrder } from "./name-words.ts";

/**
 * A name with its family name told apart, where that is certain enough to print “Lee, A.”.
 *
 * Nobody can know it of a name alone. 水野花 and سلمى حداد have no mark where one name ends; “Abe Shinzo” puts the family
 * first and “Gabriel García Márquez” has two family names, though both look like “Ann Marie Lee”. So a name is split only
 * in a story in a language that puts the family name last, and only where it has one of these shapes:
 *
 * - a given name or initials, particles, one family name: `Ann Lee`, `J. R. Lee`, `Ann M. Lee`, `Miguel de la Torre`;
 * - the same with an English suffix, which also tells that further names before the last are given ones:
 *   `Martin Luther King Jr.`
 *
 * Everything else stays as it is printed, which no style holds to be wrong: `Ann Marie Lee`, `Prince`, `Dr Ann Lee`.
 * Two words in a foreign order that look like a western name (`Xi Jinping`) are taken for one; writing the author's
 * role as `agency` is the way to keep them whole.
 *
 * @param language of the story; BCP 47
 */
export function splitName(name: string, language: string): CslName {
  return familyLast(language) ? split(name) : { literal: name };
}

const familyLast = remembered((language) => westernOrder.has((language.split("-", 1)[0] ?? "").toLowerCase()));

const latin = /^[\p{Script=Latin}\p{M}’'.\- ]+$/u;
const suffixed = /^(.+?),? (Jr\.?|Sr\.?|II|III|IV)$/;
/** `J.`, `J.R.`, `J.-P.` */
const initials = /^(?:\p{Lu}\p{M}*\.-?)+$/u;
/** `Ann`, `Jean-Paul`, `O’Neil`, `d’Arcy`, `McKay`; not `Ann.`, and not `Min-seo`, a Korean given name. */
const word = /^(?:\p{Ll}{1,2}[’'])?\p{Lu}[\p{L}\p{M}]*(?:[’']\p{L}[\p{L}\p{M}]*)*(?:-\p{Lu}[\p{L}\p{M}’']*)*$/u;

const split = remembered((name): CslName => {
  const whole: CslName = { literal: name };
  const [, bare = name, suffix] = suffixed.exec(name) ?? [];
  if (!latin.test(bare)) return whole;
  const words = bare.split(" ");
  const family = words.pop() ?? "";
  const isName = (each: string): boolean => word.test(each) && !titles.has(each.toLowerCase());
  if (words.length === 0 || family.length < 2 || !isName(family) || isNobody([...words, family])) return whole;
  let start = words.length;
  while (start > 1 && particles.has((words[start - 1] ?? "").toLowerCase())) start -= 1;
  const [first = "", ...others] = words.slice(0, start);
  const isGiven = (each: string): boolean => initials.test(each) || (suffix !== undefined && isName(each));
  if (!(initials.test(first) || isName(first)) || !others.every(isGiven)) return whole;
  const before = words.slice(start);
  // “De La Cruz” and “Van Dyke” write the particle as a part of the name.
  const small = before.findIndex((each) => !/^\p{Ll}/u.test(each));
  const particle = before.slice(0, small < 0 ? before.length : small).join(" ");
  return {
    family: [...before.slice(small < 0 ? before.length : small), family].join(" "),
    given: [first, ...others].join(" "),
    ...(particle !== "" && { "non-dropping-particle": particle }),
    ...(suffix !== undefined && { suffix }),
  };
});

/** `Editorial Board`, `Harbour News`: no person. */
function isNobody(words: readonly string[]): boolean {
  return words.some((each) => nobodys.has(each.toLowerCase()));
}
