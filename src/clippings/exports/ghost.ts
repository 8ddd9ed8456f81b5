import type { FileFormat, Reading, SourceFile } from "../clipping.ts";
import { jsonText } from "../tables/json-row.ts";
import { ExportRun } from "./export-run.ts";
import type { ExportStory } from "./export-story.ts";
import { lexicalHtml } from "./ghost-lexical.ts";
import { mobiledocHtml } from "./ghost-mobiledoc.ts";
import { type GhostPost, ghostPosts } from "./ghost-tables.ts";
import { wholeJson } from "./whole-json.ts";

/**
 * Ghost's export (Settings, Labs, Export): the tables of its database as JSON; or what its Content API answers. Posts
 * that are drafts or scheduled are left out, and so are pages.
 */
export const ghost: FileFormat = {
  name: "ghost",
  detect: ({ text: head }) =>
    /^\ufeff?\s*\{/.test(head) &&
    (/^\ufeff?\s*\{\s*"db"\s*:/.test(head) ||
      (/"posts"\s*:\s*\[/.test(head) &&
        /"(?:mobiledoc|lexical|comment_id|custom_excerpt|codeinjection_head)"/.test(head)) ||
      (/"meta"\s*:\s*\{[^}]*"exported_on"/.test(head) && /"data"\s*:\s*\{/.test(head))),
  read: readGhost,
};

function readGhost(source: SourceFile): Reading {
  const run = new ExportRun("ghost", source);
  const document = wholeJson(source.bytes, source.file, run);
  const { posts, site } = ghostPosts(document);
  for (const post of posts) run.attempt(jsonText(post.row.slug), () => addPost(post, site, run));
  return run.finish();
}

function addPost({ row, meta, authors, tags }: GhostPost, site: string, run: ExportRun): void {
  const of = (key: string): string => jsonText(row[key]);
  const title = of("title");
  const status = of("status");
  if (of("type") === "page" || row.page === true || of("page") === "1") {
    run.leaveOut("pages", title);
    return;
  }
  if (status !== "" && status !== "published" && status !== "sent") {
    run.leaveOut(status === "draft" ? "drafts" : `posts with the status “${status}”`, title);
    return;
  }
  const story = run.story();
  const canonical = of("canonical_url") === "" ? of("url") : of("canonical_url");
  story.give("url", "posts/canonical_url", canonical.startsWith("__GHOST_URL__") ? "" : canonical);
  story.give("headline", "posts/title", title === "(Untitled)" ? "" : title);
  story.give("date", "posts/published_at", inUtc(of("published_at")));
  story.give("updated", "posts/updated_at", inUtc(of("updated_at")));
  story.give("authors", "posts_authors", authors);
  story.give("tags", "posts_tags", tags);
  story.give("dek", "posts/custom_excerpt", of("custom_excerpt"));
  story.give("guid", "posts/uuid", of("uuid"));
  story.give("language", "posts/locale", of("locale"));
  story.give("publication", "settings/title", site);
  // Ghost's own addresses, unless the site has routes of its own.
  if (canonical === "" && /^[\w-]+$/.test(of("slug")))
    story.give("oldPaths", "posts/slug", `/${of("slug")}/`, "derived");
  addBody(story, of);
  const [alt, caption] = [jsonText(meta.feature_image_alt), jsonText(meta.feature_image_caption)];
  const image = atHome(of("feature_image") === "" ? of("image") : of("feature_image"));
  story.picture("posts/feature_image", image, {
    ...(alt === "" ? {} : { alt }),
    ...(caption === "" ? {} : { caption: caption.replace(/<[^<>]*>/g, "") }),
  });
  for (const key of Object.keys(row)) {
    if (!read.has(key) && of(key) !== "") story.drop(`posts/${key}`, "says nothing of the story itself", of(key));
  }
  if (/^(?:members|paid|tiers)$/.test(of("visibility"))) run.membersOnly();
  run.add(story);
}

const read: ReadonlySet<string> = new Set(
  "title status type page canonical_url url published_at updated_at custom_excerpt uuid locale slug feature_image image html lexical mobiledoc markdown plaintext authors author author_id primary_author tags primary_tag".split(
    " ",
  ),
);

/** The text as Ghost rendered it; else from what its editors keep, the newest first. */
function addBody(story: ExportStory, of: (key: string) => string): void {
  if (of("html") !== "") story.give("body", "posts/html", atHome(of("html")));
  else if (of("lexical") !== "")
    story.give("body", "posts/lexical", atHome(lexicalHtml(of("lexical")) ?? ""), "derived");
  else if (of("mobiledoc") !== "") {
    story.give("body", "posts/mobiledoc", atHome(mobiledocHtml(of("mobiledoc")) ?? ""), "derived");
  } else story.give("body", "posts/plaintext", of("plaintext") === "" ? of("markdown") : of("plaintext"));
}

/** Ghost writes so where its own address stood: what is left is a path of the site, `/content/images/pier.jpg`. */
function atHome(html: string): string {
  return html.replaceAll("__GHOST_URL__", "");
}

/** `2019-03-05 19:30:15`, as its database has it, is a time of UTC. */
function inUtc(date: string): string {
  return /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(date) ? `${date.replace(" ", "T")}Z` : date;
}
