import { samenessKey } from "../../../basics/sameness.ts";
import type { Said } from "../../clipping.ts";
import { ranked } from "./choose.ts";
import type { Claim } from "./claim.ts";

/**
 * The headline. The page's heading counts where another source says the same, since it is what was printed; the
 * paper's name is taken off a title only where another source has the title without it.
 */
export function chooseHeadline(claims: readonly Claim[]): Said<string> | undefined {
  const all = ranked(claims, "headline").filter(({ value }) => value.length > 1);
  const headings = all.filter(({ rule }) => rule === "heading");
  const others = all.filter(({ rule }) => rule !== "heading");
  const names = ranked(claims, "publication").map(({ value }) => value);
  const confirmed = headings.find(({ value }) => others.some((other) => says(other.value, value, names)));
  if (confirmed !== undefined) return said(confirmed);
  const first = others[0] ?? headings[0];
  if (first === undefined) return undefined;
  for (const shorter of others) {
    if (shorter.value.length < first.value.length && isNamed(first.value, shorter.value, names)) return said(shorter);
  }
  const bare = withoutName(first.value, names);
  return bare === undefined ? said(first) : { value: bare, how: "derived", rule: `${first.rule}-without-name` };
}

function said({ value, rule }: Claim): Said<string> {
  return { value, how: "given", rule };
}

/** Whether a title says the heading, perhaps with the paper's name behind it, or before it where that is known. */
function says(title: string, heading: string, names: readonly string[]): boolean {
  const [whole, part] = [samenessKey(title), samenessKey(heading)];
  const keys = names.map(samenessKey);
  if (part.length < 3 || keys.includes(part)) return false;
  if (whole === part) return true;
  if (part.length > 12 && whole.startsWith(part)) return /^[^\p{L}\p{N}]/u.test(whole.slice(part.length));
  return whole.endsWith(part) && keys.some((key) => key !== "" && whole.startsWith(key));
}

/** Whether a title is another with a paper's name behind or before it. */
function isNamed(title: string, shorter: string, names: readonly string[]): boolean {
  return shorter.length > 3 && withoutName(title, [...names]) === shorter;
}

const separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", ": "];

/** The title without the name of the paper, where one of the names is what stands behind or before a separator. */
function withoutName(title: string, names: readonly string[]): string | undefined {
  const keys = names.map(samenessKey).filter((key) => key !== "");
  for (const separator of separators) {
    const last = title.lastIndexOf(separator);
    const first = title.indexOf(separator);
    if (last < 0) continue;
    if (keys.includes(samenessKey(title.slice(last + separator.length)))) return title.slice(0, last).trim();
    if (keys.includes(samenessKey(title.slice(0, first)))) return title.slice(first + separator.length).trim();
  }
  return undefined;
}
