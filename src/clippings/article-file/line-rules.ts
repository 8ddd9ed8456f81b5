import { externalUrl } from "../../basics/address.ts";
import { samenessKey } from "../../basics/sameness.ts";
import { isSectionName, sectionKey } from "../../languages/reading/section-names.ts";
import { parseByline } from "../bylines/parse-byline.ts";
import type { DateContext } from "../dates/read-date.ts";
import { readContributions } from "./contributions.ts";
import { isFurniture, isSeparator } from "./furniture.ts";
import { readHead } from "./head.ts";
import { sectionAlone } from "./section.ts";
import type { Sign } from "./signs.ts";

/** What is known of the file beside the line. */
export interface FileContext extends DateContext {
  /** Sections that the front matter or a head with a date names, as `sectionKey`. Grows while lines are judged. */
  readonly sections: Set<string>;
  /** How often each was seen with a date. */
  readonly sectionCounts: Map<string, number>;
  /** Authors and papers that the front matter or a contributions line names, as `samenessKey`. Grows likewise. */
  readonly names: Set<string>;
  /** The page that the text was copied from. */
  readonly source?: string;
}

/** One way of knowing a line by itself. */
interface LineRule {
  readonly name: string;
  readonly why: string;
  read(said: string, context: FileContext): Sign | undefined;
}

const address =
  /^(?:(?:link|url|source|original|read more|read at|via|permalink)\s*[:：]\s*)?<?((?:https?:\/\/|www\.)[^\s<>]+)>?$/iu;

/** Asked from top to bottom; the first that knows the line gives its sign. A line that none knows is text. */
export const lineRules: readonly LineRule[] = [
  {
    name: "blank",
    why: "blank lines say nothing: pages are copied with and without them, so they never matter",
    read: (said) => (/^[\s\p{Cf}]*$/u.test(said) ? { kind: "blank" } : undefined),
  },
  {
    name: "contributions-line",
    why: "author pages print it above the list; it names the author and the paper and is no story",
    read: readContributions,
  },
  {
    name: "url-line",
    why: "an address alone on its line is where the story stood",
    read(said, { source }) {
      const url = address.exec(said)?.[1];
      if (url === undefined) return undefined;
      const full = /^www\./iu.test(url) ? `https://${url}` : url;
      if (externalUrl(full) === undefined) return undefined;
      return full === source
        ? { kind: "furniture" }
        : { kind: "url", url: full, how: full === url ? "given" : "derived" };
    },
  },
  {
    name: "separator",
    why: "rules between stories: * * *, -----",
    read: (said) => (isSeparator(said) ? { kind: "furniture" } : undefined),
  },
  {
    name: "wordless",
    why: "a line without a letter or digit can be no headline and no blurb",
    read: (said) => (/[\p{L}\p{N}]/u.test(said) ? undefined : { kind: "wordless" }),
  },
  {
    name: "head",
    why: "a date beside a section, a byline or nothing opens a story",
    read: readHead,
  },
  {
    name: "furniture",
    why: "buttons, advertisements' labels and pagers are copied along",
    read: (said) => (isFurniture(said) ? { kind: "furniture" } : undefined),
  },
  {
    name: "section",
    why: "a section's name may stand on a line of its own",
    read(said) {
      const section = sectionAlone(said);
      return section === undefined ? undefined : { kind: "section", section };
    },
  },
  {
    name: "byline",
    why: "names with “By” and the like, or nothing but names",
    read(said) {
      const byline = parseByline(said);
      return byline === undefined ? undefined : { kind: "byline", ...byline };
    },
  },
];

/** The line's sign by itself. Sections beside a date, and the names in a contributions line, go into the context. */
export function signOf(said: string, context: FileContext): Sign {
  for (const rule of lineRules) {
    const sign = rule.read(said, context);
    if (sign === undefined) continue;
    if (sign.kind === "head" && sign.section !== undefined) {
      const key = sectionKey(sign.section);
      context.sectionCounts.set(key, (context.sectionCounts.get(key) ?? 0) + 1);
      context.sections.add(key);
    }
    if (sign.kind === "contributions") {
      for (const { name } of sign.authors) context.names.add(samenessKey(name));
      context.names.add(samenessKey(sign.publication));
    }
    return sign;
  }
  return { kind: "text" };
}

/** A line of text that is the name of a section which stands beside a date elsewhere in the file. */
export function secondLook(said: string, sign: Sign, context: FileContext): Sign {
  const open = sign.kind === "text" || (sign.kind === "byline" && sign.sure === "likely");
  return open && said.length <= 60 && context.sections.has(sectionKey(said))
    ? { kind: "section", section: said }
    : sign;
}

/** Whether this section is known but for the one line that names it: by its name, the front matter, or another line. */
export function isKnownSection(section: string, context: FileContext): boolean {
  const key = sectionKey(section);
  const counted = context.sectionCounts.get(key) ?? 0;
  return isSectionName(section) || counted > 1 || (counted === 0 && context.sections.has(key));
}

/** Whether the line is nothing but the name of a known author or paper: the title of a page, and no story. */
export function isKnownName(said: string, { names }: FileContext): boolean {
  return said.length <= 80 && names.size > 0 && names.has(samenessKey(said));
}
