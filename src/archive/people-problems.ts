import type { Problem } from "../basics/problem.ts";
import type { Person } from "../records/person.ts";

/** What can be wrong between authors' files, and between them and the stories. */

export function slugTwice({ file, slug, lines }: Person, other: Person): Problem {
  const note = `${other.file} has this address too and keeps it; this file is not used. Give it another \`slug:\`.`;
  return {
    file,
    line: lines.slug,
    rule: "author-slug-twice",
    found: slug,
    expected: [`slug: ${slug}-2`],
    note,
    severity: "error",
  };
}

export function slugTaken({ file, slug, lines }: Person): Problem {
  const note =
    "Stories that are not known to be hers stand at this address, and her file is not used, so that she is not taken for " +
    "their author. Give it another `slug:`.";
  return {
    file,
    line: lines.slug,
    rule: "author-slug-taken",
    found: slug,
    expected: [`slug: ${slug}-2`],
    note,
    severity: "error",
  };
}

export function nameShared({ file, name, lines }: Person, others: readonly Person[]): Problem {
  const files = others.map((other) => other.file).join(", ");
  return {
    file,
    line: lines.name,
    rule: "author-name-shared",
    found: name,
    expected: ["years: 1987..1999", "publication:", "section:", "stories:"],
    note: `Somebody in ${files} signs so too. Say which stories are hers; until then those stay with the name alone.`,
    severity: "error",
  };
}

/** @param fitting the files that it fits; where there are none, it fits none of `all` */
export function storyUnclear(
  at: { readonly file: string; readonly line: number },
  name: string,
  fitting: readonly Person[],
  all: readonly Person[],
): Problem {
  const files = (people: readonly Person[]): string => people.map(({ file }) => file).join(" and ");
  const which = fitting.length === 0 ? `It fits none of ${files(all)}` : `It fits ${files(fitting)}`;
  return {
    ...at,
    rule: "author-unclear",
    found: name,
    expected: (fitting.length === 0 ? all : fitting).map(({ slug }) => slug),
    note: `${which}, and stays with the name alone. List the story under \`stories:\` in the file of its author.`,
    severity: "warning",
  };
}

export function moreUnclear({ file, lines }: Person, name: string, count: number): Problem {
  const note = `${count} more stories of that name fit none or several of its authors' files and stay with the name alone.`;
  return { file, line: lines.name, rule: "author-unclear", found: name, note, severity: "warning" };
}

export function storyUnknown({ file, lines }: Person, story: string): Problem {
  return {
    file,
    line: lines.stories,
    rule: "author-story-unknown",
    found: story,
    expected: ["7k2fq0b3xd", "/1987/03/01/first-number-7k2fq/"],
    note: "No story that is signed with one of her names has this id or address. Correct it, or add the name to `aliases:`.",
    severity: "warning",
  };
}

export function withoutStories({ file, name, lines }: Person): Problem {
  const note =
    "No story is known to be hers, and she has no page. Write the name as the bylines do, or add `aliases:`.";
  return { file, line: lines.name, rule: "author-without-stories", found: name, note, severity: "warning" };
}
