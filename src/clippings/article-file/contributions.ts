import { parseByline } from "../bylines/parse-byline.ts";
import { personLikeness } from "../bylines/person.ts";
import type { ContributionsSign } from "./signs.ts";

const middle = / latest contributions? to /iu;
const ending = / ?[,，]? ?see below ?[:：.]?$/iu;
const possessive = /['’‘ʼ′`´]s?$/iu;

/**
 * `For Ilya Arkhipov's latest contributions to The Japan Times, see below:` in any case, with any apostrophe.
 * “James'” and “James's” are both James.
 */
export function readContributions(line: string): ContributionsSign | undefined {
  if (line.length > 300 || !/^for\s/iu.test(line)) return undefined;
  // One space for many: a pattern that may begin at each of many looks at all of them once for each.
  const even = line.replace(/\s+/gu, " ");
  if (!ending.test(even)) return undefined;
  const parts = even.replace(/^for /iu, "").replace(ending, "").split(middle);
  const [whose = "", publication = ""] = parts;
  const name = whose.trim().replace(possessive, "");
  if (parts.length !== 2 || name === "" || publication.trim() === "") return undefined;
  // The apostrophe gets lost in copying; then it must be plainly a name: “For the latest …” is none.
  if (name === whose.trim() && personLikeness(name) !== "full") return undefined;
  // Two names are two authors; a name that has not the shape of one is still the name the paper prints.
  const authors = parseByline(`By ${name}`)?.authors ?? [];
  return {
    kind: "contributions",
    authors: authors.length > 0 ? authors : [{ name }],
    publication: publication.trim(),
  };
}
