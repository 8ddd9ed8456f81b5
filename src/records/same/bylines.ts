import { slug } from "../../basics/slug.ts";
import type { Author } from "../../clippings/clipping.ts";

/** Whether two bylines name the same people: some of them; not one of them; or one says nothing of people. */
export type Agreement = "agree" | "differ" | "unsaid";

/** Words of names that are no person’s: agencies, desks and “staff” stand beside a person’s name in another paper. */
const noPerson =
  /(?:^|-)(?:press|news|newsroom|agency|agence|service|services|staff|desk|wire|bureau|times|post|team|editors?|editorial|board|reports?|correspondents?|redaktion|redacción|redaccion|reuters|associated|presse|online|media|magazine|journal|gazette|herald|tribune|contributors?|guest|admin|network|inc|ltd|llc)(?:-|$)/;

export function bylinesAgree(one: readonly Author[], other: readonly Author[]): Agreement {
  const [here, there] = [peopleOf(one), peopleOf(other)];
  if (here.length === 0 || there.length === 0) return "unsaid";
  return here.some((name) => there.some((its) => areOne(name, its))) ? "agree" : "differ";
}

/** The names as their parts; those who took pictures or translated are named in one paper and not in the other. */
function peopleOf(authors: readonly Author[]): string[][] {
  return authors
    .slice(0, 20)
    .map(({ name }) => slug(name))
    .filter((name) => name.includes("-") && !noPerson.test(name))
    .map((name) => name.split("-"));
}

/** “Ann Lee”, “A. Lee”, “Ann M. Lee”, “Lee Ann”: the same last name and a first letter that fits, or the same parts. */
function areOne(one: readonly string[], other: readonly string[]): boolean {
  if ([...one].sort().join(" ") === [...other].sort().join(" ")) return true;
  return one.at(-1) === other.at(-1) && one[0]?.[0] === other[0]?.[0];
}
