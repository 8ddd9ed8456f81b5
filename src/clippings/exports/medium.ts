import { decode } from "../decode.ts";
import { allBytes } from "../source-bytes.ts";
import type { Bundle, BundleSource, ExportReader, ExportReading } from "./bundle.ts";
import { ExportRun } from "./export-run.ts";
import { parsePage } from "./parse-page.ts";

const postName = /(?:^|\/)posts\/[^/]+\.html$/;

/**
 * Medium's export: one page a post in `posts/`, marked up as a microformats `h-entry`. Drafts are called `draft_…`.
 * Answers to other people's posts stand among them: they have no headline of their own.
 */
export const medium: ExportReader = {
  name: "medium",
  async recognises(bundle) {
    const first = bundle.names.filter((name) => postName.test(name)).slice(0, 3);
    for (const name of first) {
      const bytes = await bundle.read(name);
      const head = new TextDecoder().decode(bytes?.read(0, 20_000));
      if (/<article class="h-entry">/.test(head) && /class="p-name"/.test(head)) return true;
    }
    return false;
  },
  async read(bundle: Bundle, source: BundleSource): Promise<ExportReading> {
    const run = new ExportRun("medium", source);
    const used = new Set<string>();
    for (const name of bundle.names.filter((one) => postName.test(one))) {
      const bytes = await bundle.read(name);
      used.add(name);
      if (bytes === undefined) run.leaveOut("posts that cannot be read", name, { inside: name });
      else run.attempt(name, () => addPost(decode(allBytes(bytes), name).text, name, run));
    }
    return { ...run.finish(), used };
  },
};

function addPost(html: string, inside: string, run: ExportRun): void {
  const body = parsePage(html);
  const textOf = (selector: string): string => body.querySelector(selector)?.textContent?.trim() ?? "";
  const headline = textOf(".p-name");
  const published = body.querySelector("time.dt-published")?.getAttribute("datetime") ?? "";
  if (/(?:^|\/)draft_[^/]*$/.test(inside) || published === "") {
    run.leaveOut("drafts", headline, { inside });
    return;
  }
  const content = body.querySelector(".e-content");
  const title = content?.querySelector(".graf--title");
  if (!title && isBeginning(headline, content?.querySelector("p")?.textContent ?? "")) {
    run.leaveOut("answers to other posts", headline, { inside });
    return;
  }
  const story = run.story({ inside });
  story.give("headline", "h-entry/p-name", headline);
  const summary = textOf(".p-summary");
  const subtitle = content?.querySelector(".graf--subtitle");
  // A subtitle that nobody wrote is the text's beginning.
  if (subtitle && isSame(subtitle.textContent ?? "", summary)) {
    story.give("dek", "h-entry/p-summary", summary);
    subtitle.remove();
  } else story.give("blurbs", "h-entry/p-summary", summary);
  if (title && isSame(title.textContent ?? "", headline)) {
    story.drop("h-entry/e-content: headline", "it repeats the headline", headline);
    title.remove();
  }
  story.give("date", "h-entry/dt-published", published);
  story.give("authors", "h-entry/p-author", textOf(".p-author"));
  story.give("url", "h-entry/p-canonical", body.querySelector("a.p-canonical")?.getAttribute("href") ?? "");
  for (const divider of content?.querySelectorAll(".section-divider") ?? []) divider.remove();
  story.give("body", "h-entry/e-content", content?.innerHTML.trim() ?? "");
  run.add(story);
}

function wordsOf(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/…$/, "")
    .trim()
    .toLowerCase();
}

function isSame(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

function isBeginning(headline: string, text: string): boolean {
  return headline === "" || wordsOf(text).startsWith(wordsOf(headline));
}
