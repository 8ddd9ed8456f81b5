import { decode } from "../decode.ts";
import { allBytes, type SourceBytes } from "../source-bytes.ts";
import { csvRows } from "../tables/csv-rows.ts";
import type { Bundle, BundleSource, ExportReader, ExportReading } from "./bundle.ts";
import { ExportRun } from "./export-run.ts";
import { parsePage } from "./parse-page.ts";

const listName = /(?:^|\/)posts\.csv$/;
const columns = ["post_id", "post_date", "is_published", "title"];

/**
 * Substack's export: `posts.csv` with one row a post, and the text of each in `posts/<post_id>.html`. It names no
 * authors, and not the newsletter's address; a post stands at `/p/<slug>` there, and its slug is in its id.
 */
export const substack: ExportReader = {
  name: "substack",
  async recognises(bundle) {
    const list = bundle.names.find((name) => listName.test(name));
    const bytes = list === undefined ? undefined : await bundle.read(list);
    if (bytes === undefined) return false;
    const head = new TextDecoder().decode(bytes.read(0, 1000));
    return columns.every((column) => head.split(/\r?\n/, 1)[0]?.includes(column));
  },
  read: readSubstack,
};

async function readSubstack(bundle: Bundle, source: BundleSource): Promise<ExportReading> {
  const run = new ExportRun("substack", source);
  const list = bundle.names.find((name) => listName.test(name)) ?? "";
  const folder = list.replace(/posts\.csv$/, "posts/");
  const names = new Set(bundle.names);
  const used = new Set([list]);
  for (const post of await postsOf(bundle, list, run)) {
    const id = post.get("post_id") ?? "";
    const inside = `${folder}${id}.html`;
    const bytes = names.has(inside) ? await bundle.read(inside) : undefined;
    if (bytes !== undefined) used.add(inside);
    run.attempt(inside, () => addPost(post, bytes, inside, run));
  }
  for (const name of bundle.names) {
    if (!name.startsWith(folder) || !name.endsWith(".html") || used.has(name)) continue;
    used.add(name);
    run.leaveOut("texts that posts.csv does not list", name, { inside: name });
  }
  return { ...run.finish(), used };
}

type Post = ReadonlyMap<string, string>;

async function postsOf(bundle: Bundle, list: string, run: ExportRun): Promise<readonly Post[]> {
  const bytes = await bundle.read(list);
  if (bytes === undefined) return [];
  const { text, problems } = decode(allBytes(bytes), list);
  for (const { file: _, ...problem } of problems) run.problem(problem);
  const { rows, faults } = csvRows(text, ",");
  for (const { line, text: found } of faults) {
    const note = "A quote in posts.csv is not closed as it should be. The row is left out.";
    run.problem({ line, rule: "csv-unreadable", found, note, severity: "error" });
    run.leaveOut("rows that cannot be read", found, { inside: list, line });
  }
  const [header, ...others] = rows;
  const names = header?.cells.map((cell) => cell.trim()) ?? [];
  return others.map(({ cells }) => new Map(names.map((name, index) => [name, cells[index]?.trim() ?? ""])));
}

function addPost(post: Post, bytes: SourceBytes | undefined, inside: string, run: ExportRun): void {
  const of = (name: string): string => post.get(name) ?? "";
  if (!/^true$/i.test(of("is_published"))) {
    run.leaveOut("drafts", of("title"), { inside });
    return;
  }
  if (of("type") === "page") {
    run.leaveOut("pages", of("title"), { inside });
    return;
  }
  const story = run.story({ inside });
  story.give("headline", "posts.csv/title", of("title"));
  story.give("dek", "posts.csv/subtitle", of("subtitle"));
  story.give("date", "posts.csv/post_date", of("post_date"));
  const slug = /^\d+\.([\w-]+)$/.exec(of("post_id"))?.[1];
  if (slug !== undefined) story.give("oldPaths", "posts.csv/post_id", `/p/${slug}`, "derived");
  if (bytes !== undefined) {
    const { text } = decode(allBytes(bytes), inside);
    story.give("body", "posts/*.html", withAudio(withoutButtons(text, run, inside), of("podcast_url")));
  } else story.give("body", "posts/*.html", withAudio("", of("podcast_url")));
  for (const name of ["type", "audience", "email_sent_at", "inbox_sent_at"]) {
    if (of(name) !== "") story.drop(`posts.csv/${name}`, "says nothing of the story itself", of(name));
  }
  if (/paid|founding/.test(of("audience"))) run.membersOnly();
  run.add(story);
}

/** What asks readers to subscribe, share and comment is no part of the text. */
const furniture =
  ".button-wrapper, .captioned-button-wrap, .subscription-widget-wrap, .subscription-widget-wrap-editor, .subscribe-widget, .install-substack-app-embed, .community-chat, .paywall-jump";

function withoutButtons(html: string, run: ExportRun, inside: string): string {
  if (!/class="[^"]*(?:button|subscri|install-|community-|paywall-)/.test(html)) return html;
  const body = parsePage(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of body.querySelectorAll(furniture)) {
    const text = (element.textContent ?? "").slice(0, 200);
    run.tally.dropped("posts/*.html: buttons", "they ask to subscribe, share or comment", { inside, text });
    element.remove();
  }
  return body.innerHTML;
}

/** A podcast's recording, as a link below its text. */
function withAudio(html: string, address: string): string {
  if (!/^https?:\/\/[^\s"<>]+$/.test(address)) return html;
  return `${html}\n<p><a href="${address}">Audio</a></p>`;
}
