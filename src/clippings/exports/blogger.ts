import type { FileFormat, Reading, SourceFile } from "../clipping.ts";
import type { XmlElement } from "../xml/element.ts";
import { readXml } from "../xml/read-xml.ts";
import { ExportRun } from "./export-run.ts";

const kindScheme = "http://schemas.google.com/g/2005#kind";

/**
 * Blogger's export: one Atom document with posts, pages, comments, settings and the template as entries. Until 2024 a
 * category named the kind (`…kind#post`) and `app:draft` a draft; Takeout's `feed.atom` has `blogger:type` and
 * `blogger:status`.
 */
export const blogger: FileFormat = {
  name: "blogger",
  detect: ({ text }) =>
    /<(?:\w+:)?feed\b/.test(text.slice(0, 5000)) &&
    (text.includes("http://schemas.google.com/blogger/2018") ||
      (text.includes(kindScheme) && text.includes("http://schemas.google.com/blogger/2008/kind#"))),
  read: readBlogger,
};

function readBlogger(source: SourceFile): Reading {
  const run = new ExportRun("blogger", source);
  let blog = "";
  const { faults, faultCount, left } = readXml(source.bytes, {
    wants: ({ local }, way) => way.length === 1 && (local === "entry" || local === "title"),
    take(element) {
      if (element.local === "entry") addEntry(element, blog, run);
      else blog = element.text.trim();
    },
  });
  for (const { line, message } of faults) {
    const note = `The XML is not well formed here${faultCount > 1 ? `, and in ${faultCount - 1} other places` : ""}. Reading goes on behind it.`;
    run.problem({ line, rule: "xml-malformed", found: message, note, severity: "warning" });
  }
  if (left !== undefined) {
    const note = "From here on the document cannot be read. Stories before that stand.";
    run.problem({ line: left, rule: "xml-unreadable", note, severity: "error" });
  }
  return run.finish();
}

function addEntry(entry: XmlElement, blog: string, run: ExportRun): void {
  const place = { line: entry.line };
  const of = (local: string): string => entry.first(local)?.text.trim() ?? "";
  const title = of("title");
  const kind = kindOf(entry);
  if (kind !== "post") {
    if (kind === "comment" || kind === "page") run.leaveOut(`${kind}s`, title, place);
    else run.tally.dropped(`entry (${kind})`, "it sets the site up and is no story", { ...place, text: title });
    return;
  }
  const state = stateOf(entry);
  if (state !== undefined) {
    run.leaveOut(state, title, place);
    return;
  }
  const story = run.story(place);
  story.give("url", "entry/link[rel=alternate]", alternateOf(entry));
  story.give("headline", "entry/title", title);
  story.give("date", "entry/published", of("published"));
  story.give("updated", "entry/updated", of("updated"));
  story.give("body", "entry/content", entry.first("content")?.text);
  story.give("blurbs", "entry/blogger:metaDescription", of("metaDescription"));
  story.give("guid", "entry/id", of("id"));
  story.give("publication", "feed/title", blog);
  story.give("oldPaths", "entry/blogger:filename", of("filename"));
  const author = entry.find("author", "name")?.text.trim() ?? "";
  if (/^(?:unknown|anonymous|noreply@blogger\.com.*)$/i.test(author)) {
    story.drop("entry/author", "it names nobody", author);
  } else story.give("authors", "entry/author", author);
  const labels = entry.all("category").filter((one) => one.attributes.get("scheme") !== kindScheme);
  story.give(
    "tags",
    "entry/category",
    labels.map((one) => one.attributes.get("term") ?? "").filter((term) => term !== ""),
  );
  for (const child of entry.elements) {
    if (!read.has(child.local)) story.drop(`entry/${child.name}`, "says nothing of the story itself", child.text);
  }
  run.add(story);
}

const read: ReadonlySet<string> = new Set(
  "link title published updated content metaDescription id filename author category control type status".split(" "),
);

/** `post`, `page`, `comment`, `settings`, `template`. */
function kindOf(entry: XmlElement): string {
  const type = entry.first("type")?.text.trim().toLowerCase();
  if (type !== undefined && type !== "") return type;
  const kind = entry.all("category").find((one) => one.attributes.get("scheme") === kindScheme);
  return /#(\w+)$/.exec(kind?.attributes.get("term") ?? "")?.[1] ?? "unknown";
}

/** Why the post is not to be seen at its blog. */
function stateOf(entry: XmlElement): string | undefined {
  if (/^yes$/i.test(entry.find("control", "draft")?.text.trim() ?? "")) return "drafts";
  const status = entry.first("status")?.text.trim().toUpperCase() ?? "";
  if (status === "DRAFT") return "drafts";
  if (status === "SCHEDULED") return "stories that had not appeared yet";
  if (/TRASHED/.test(status) || (entry.first("trashed")?.text.trim() ?? "") !== "") return "stories in the bin";
  return undefined;
}

function alternateOf(entry: XmlElement): string | undefined {
  return entry
    .all("link")
    .find((one) => one.attributes.get("rel") === "alternate")
    ?.attributes.get("href");
}
