import type { CslDate, CslDay, CslName, CslRecord } from "./csl.ts";
import { listName } from "./style-names.ts";

/**
 * A story as an entry for BibTeX and biblatex: `date` is for the latter, `year` and `month` for the former. The title
 * stands in double braces, so that no style takes its capitals away.
 */
export function bibtex(record: CslRecord): string {
  const { author, issued, URL: url } = record;
  const paper = record["container-title"];
  let entry = `@article{${record.id.replace(/[^\w-]/g, "")}`;
  if (author !== undefined) entry += field("author", author.map(name).join(" and "));
  entry += field("title", `{${tex(record.title)}}`);
  if (paper !== undefined) entry += field("journal", tex(paper));
  if (issued !== undefined) entry += dates(issued);
  if (record.keyword !== undefined) entry += field("keywords", record.keyword.map(subject).join(", "));
  if (record.language !== undefined) entry += field("language", tex(record.language));
  // An address is taken as it stands; braces alone would end it, and a backslash is none of an address.
  if (url !== undefined) entry += field("url", url.replace(/[{}\\]/g, encodeURIComponent));
  return `${entry}\n}`;
}

function field(name: string, value: string): string {
  return `,\n  ${name} = {${value}}`;
}

/** A whole name in braces is not taken apart at “and”, nor at a comma. */
function name(each: CslName): string {
  if ("literal" in each) return `{${tex(each.literal)}}`;
  if (each.suffix === undefined) return tex(listName(each));
  const { suffix, ...person } = each;
  // Von Last, Jr, First.
  return tex(listName({ ...person, given: `${suffix}, ${each.given}` }));
}

/** One in braces is not taken apart at a comma. */
function subject(text: string): string {
  return text.includes(",") ? `{${tex(text)}}` : tex(text);
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function dates({ "date-parts": [from, to], circa }: CslDate): string {
  const about = circa === true ? "~" : "";
  const date = `${day(from)}${about}${to === undefined ? "" : `/${day(to)}${about}`}`;
  const years = to === undefined || from[0] === to[0] ? year(from) : `${year(from)}--${year(to)}`;
  const month = to === undefined || (from[0] === to[0] && from[1] === to[1]) ? from[1] : undefined;
  return `${field("date", date)}${field("year", years)}${month === undefined ? "" : `,\n  month = ${months[month - 1]}`}`;
}

function day(parts: CslDay): string {
  return [year(parts), ...parts.slice(1).map((part) => String(part).padStart(2, "0"))].join("-");
}

function year([number]: CslDay): string {
  return String(number).padStart(4, "0");
}

/** What TeX reads as more than itself. Braces are counted even behind a backslash, and so are named. */
const special = /[\\{}~^#$%&_]|-(?=-)|`(?=`)|'(?=')|,(?=,)|<(?=<)|>(?=>)|[?!](?=`)/g;
const named: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Most texts have none of these. */
const suspect = /[\\{}~^#$%&_`]|--|''|,,|<<|>>/;

function tex(text: string): string {
  if (!suspect.test(text)) return text;
  // `--` is set as a dash and `` as a quote, but not around an empty group.
  return text.replace(special, (sign) => named[sign] ?? (/[#$%&_]/.test(sign) ? `\\${sign}` : `${sign}{}`));
}
