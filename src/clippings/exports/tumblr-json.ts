import { escapeHtml } from "../../basics/html.ts";
import type { FileFormat, Reading, SourceFile } from "../clipping.ts";
import { isObject, type JsonObject, jsonText } from "../tables/json-row.ts";
import { ExportRun } from "./export-run.ts";
import { linkHtml } from "./link-html.ts";
import { blocksHtml } from "./tumblr-blocks.ts";
import { wholeJson } from "./whole-json.ts";

/** What Tumblr's API answers (https://www.tumblr.com/docs/en/api/v2), and what backups keep of it: posts as JSON. */
export const tumblrJson: FileFormat = {
  name: "tumblr",
  detect: ({ text: head }) =>
    /^\ufeff?\s*[{[]/.test(head) &&
    /"blog_name"\s*:/.test(head) &&
    /"(?:reblog_key|post_url|short_url|note_count)"\s*:/.test(head),
  read: readTumblr,
};

function readTumblr(source: SourceFile): Reading {
  const run = new ExportRun("tumblr", source);
  const document = wholeJson(source.bytes, source.file, run);
  for (const post of postsOf(document)) run.attempt(jsonText(post.id), () => addPost(post, run));
  return run.finish();
}

function postsOf(document: unknown): readonly JsonObject[] {
  if (Array.isArray(document)) return document.filter(isObject);
  if (!isObject(document)) return [];
  const inner = isObject(document.response) ? document.response : document;
  return Array.isArray(inner.posts) ? inner.posts.filter(isObject) : [inner];
}

function addPost(post: JsonObject, run: ExportRun): void {
  const of = (key: string): string => jsonText(post[key]);
  const state = of("state");
  if (state !== "" && state !== "published") {
    run.leaveOut(state === "draft" ? "drafts" : `posts with the state “${state}”`, of("summary"));
    return;
  }
  const story = run.story();
  story.give("url", "post_url", of("post_url"));
  story.give("headline", "title", of("title"));
  story.give("date", "date", of("date") === "" ? of("timestamp") : of("date"));
  story.give(
    "tags",
    "tags",
    Array.isArray(post.tags) ? post.tags.map(jsonText).filter((tag) => tag !== "") : undefined,
  );
  story.give("publication", "blog_name", of("blog_name"));
  story.give("body", of("type") === "" ? "content" : `${of("type")} post`, bodyOf(post, of));
  for (const [key, value] of Object.entries(post)) {
    if (!read.has(key) && jsonText(value) !== "") story.drop(key, "says nothing of the story itself", jsonText(value));
  }
  run.add(story);
}

const read: ReadonlySet<string> = new Set(
  "post_url title date timestamp tags blog_name type body caption text source url description question answer photos content state".split(
    " ",
  ),
);

function bodyOf(post: JsonObject, of: (key: string) => string): string {
  if (Array.isArray(post.content)) return blocksHtml(post.content);
  switch (of("type")) {
    case "photo":
      return photosHtml(post.photos) + of("caption");
    case "quote":
      return `<blockquote>${of("text")}</blockquote><p>${of("source")}</p>`;
    case "link":
      return linkHtml(of("url"), of("title")) + of("description");
    case "answer":
      return `<blockquote>${of("question")}</blockquote>${of("answer")}`;
    case "video":
      return linkHtml(of("permalink_url") || of("video_url"), "Video") + of("caption");
    case "audio":
      return linkHtml(of("audio_source_url") || of("audio_url"), "Audio") + of("caption");
    default:
      return of("body");
  }
}

function photosHtml(photos: unknown): string {
  if (!Array.isArray(photos)) return "";
  return photos
    .filter(isObject)
    .map(({ original_size, caption }) => {
      const src = isObject(original_size) ? jsonText(original_size.url) : "";
      return src === "" ? "" : `<p><img src="${escapeHtml(src)}" alt="${escapeHtml(jsonText(caption))}"></p>`;
    })
    .join("");
}
