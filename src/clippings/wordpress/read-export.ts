import type { Problem } from "../../basics/problem.ts";
import type { Clipping, Reading, SourceFile } from "../clipping.ts";
import { detached } from "../detached.ts";
import { countElements } from "../feeds/count-elements.ts";
import { Uses } from "../feeds/uses.ts";
import { headOf } from "../head.ts";
import { Tallier } from "../tally.ts";
import type { XmlElement } from "../xml/element.ts";
import { readXml } from "../xml/read-xml.ts";
import { entityProblems, xmlProblems } from "../xml/xml-problems.ts";
import { type Item, itemOf, textIn } from "./item-fields.ts";
import { LibraryUse } from "./library-use.ts";
import { postClipping } from "./post-clipping.ts";
import { postKind } from "./post-kinds.ts";
import { isItem, readSite } from "./site.ts";

/**
 * Reads an export twice from the front to the back: once for authors, categories and pictures, which posts name by their
 * numbers, and once for the posts, of which it holds one at a time.
 */
export function readExport({ file, bytes, front }: SourceFile): Reading {
  const tally = new Tallier();
  const problems: Problem[] = [...entityProblems(file, headOf(bytes).text)];
  const clippings: Clipping[] = [];
  const site = readSite(bytes);
  const library = new LibraryUse(site);

  const takeItem = (element: XmlElement): void => {
    const item = itemOf(element);
    const type = textIn(item, "wp:post_type");
    const seen = { line: item.line, text: textIn(item, "title") || textIn(item, "content:encoded") };
    const kind = postKind(type, textIn(item, "wp:status"), textIn(item, "wp:post_password"));
    if (kind.kind === "works") {
      if (type !== "attachment") tally.dropped(`item[${type}]`, "the site's own works, and no story", seen);
      return;
    }
    tally.found();
    if (kind.kind === "left-out") {
      tally.leftOut(kind.why, seen);
      return;
    }
    const uses = new Uses();
    for (const [name, why] of passedOver) uses.passed(why, name);
    const around = { file, zone: front.zone, site, uses, tally, report: (problem: Problem) => problems.push(problem) };
    const clipping = postClipping(item, around);
    if (clipping === undefined) {
      tally.leftOut("posts without headline and text", seen);
      return;
    }
    const story = detached(underFront(clipping, front));
    library.see(story);
    clippings.push(story);
    countElements([...toldBy(item, element)], "item", uses, tally);
  };

  const takeOther = (element: XmlElement): void => {
    const { name } = element;
    const parts = name === "wp:author" ? element.elements : [element];
    for (const part of parts) {
      if (part.text.trim() === "") continue;
      const full = part === element ? `channel/${name}` : `channel/${name}/${part.name}`;
      const use = headUse(part.name);
      const seen = { line: part.line, text: use.isPrivate ? "" : part.text };
      if (use.fields.length > 0) tally.changed(full, use.fields, use.how, seen);
      else tally.dropped(full, use.how, seen);
    }
  };

  const reading = readXml(bytes, {
    wants: (element, way) => way.length > 0 && !(way.length === 1 && element.local === "channel"),
    take: (element) => (isItem(element) ? takeItem(element) : takeOther(element)),
  });
  library.count(tally);
  problems.push(...xmlProblems(file, reading));
  return { format: "wordpress", clippings, lines: [], problems, tally: tally.tally() };
}

/** Elements that are read and give no field of their own. */
const passedOver = [
  ...["wp:post_id", "wp:status", "wp:post_type"].map((name) => [name, "it says what the item is"] as const),
  ...["wp:post_date_gmt", "wp:post_modified_gmt", "pubDate"].map((name) => [name, "another element says it"] as const),
];

/** What the archive says counts where the export says nothing. */
function underFront(clipping: Clipping, front: SourceFile["front"]): Clipping {
  const publication = clipping.publication ?? front.publication;
  const language = clipping.language ?? front.language;
  const section = clipping.section ?? front.section;
  const authors = clipping.authors ?? front.author;
  return {
    ...clipping,
    ...(publication === undefined ? {} : { publication }),
    ...(language === undefined ? {} : { language }),
    ...(section === undefined ? {} : { section }),
    ...(authors === undefined ? {} : { authors }),
  };
}

interface HeadUse {
  readonly fields: readonly string[];
  readonly how: string;
  readonly isPrivate?: true;
}

function headUse(name: string): HeadUse {
  if (name === "title") return { fields: ["publication"], how: "for every story" };
  if (name === "language") return { fields: ["language"], how: "for every story" };
  if (name === "wp:author_display_name") return { fields: ["authors"], how: "for every story of that author" };
  if (name.startsWith("wp:author_")) return { fields: [], how: "no field holds it", isPrivate: true };
  if (name === "wp:category") return { fields: ["section"], how: "its name and the category above it" };
  if (name === "link" || name === "wp:base_blog_url")
    return { fields: ["url"], how: "what relative addresses are against" };
  return { fields: [], how: "no field holds it" };
}

/** All that a post says, by the names under which it is counted. */
function* toldBy({ comments }: Item, element: XmlElement) {
  for (const child of element.elements) {
    const { name, line, text } = child;
    if (name === "wp:comment") continue;
    if (name === "wp:postmeta") {
      const key = child.first("meta_key")?.text.trim() ?? "";
      const value = child.first("meta_value")?.text ?? "";
      if (value.trim() !== "") yield { from: `wp:postmeta[${key.replace(/[0-9a-f]{16,}/g, "…")}]`, text: value, line };
    } else if (name === "category")
      yield { from: `category[${child.attributes.get("domain") ?? "category"}]`, text, line };
    else if (text.trim() !== "") yield { from: name, text, line };
  }
  // A reader's words and address are not given as an example.
  for (const { line } of comments) yield { from: "wp:comment", text: "", line };
}
