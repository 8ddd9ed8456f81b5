import { decode } from "../decode.ts";
import { allBytes } from "../source-bytes.ts";
import type { Bundle, BundleSource, ExportReader, ExportReading } from "./bundle.ts";
import { ExportRun } from "./export-run.ts";
import { parsePage } from "./parse-page.ts";

const postName = /(?:^|\/)(?:html|posts)\/(\d{5,20})\.html$/;

/**
 * Tumblr's export: one page a post in `html/`, called by its number, with the day and the tags in a footer, and the
 * pictures in `media/`. It does not say which blog it is: a post stands at `/post/<number>` there.
 */
export const tumblrPages: ExportReader = {
  name: "tumblr",
  async recognises(bundle) {
    for (const name of bundle.names.filter((one) => postName.test(one)).slice(0, 3)) {
      const bytes = await bundle.read(name);
      if (bytes !== undefined && /<div id="footer">\s*<span id="timestamp">/.test(decode(allBytes(bytes), name).text))
        return true;
    }
    return false;
  },
  async read(bundle: Bundle, source: BundleSource): Promise<ExportReading> {
    const run = new ExportRun("tumblr", source);
    const used = new Set<string>();
    for (const name of bundle.names) {
      if (/(?:^|\/)(?:posts_)?index\.html$|(?:^|\/)style\.css$/.test(name)) used.add(name);
      const number = postName.exec(name)?.[1];
      if (number === undefined) continue;
      used.add(name);
      const bytes = await bundle.read(name);
      if (bytes === undefined) run.leaveOut("posts that cannot be read", name, { inside: name });
      else run.attempt(name, () => addPost(decode(allBytes(bytes), name).text, name, number, run));
    }
    return { ...run.finish(), used };
  },
};

function addPost(html: string, inside: string, number: string, run: ExportRun): void {
  const body = parsePage(html);
  const story = run.story({ inside });
  const footer = body.querySelector("#footer");
  const title = body.querySelector("h1");
  story.give("headline", "h1", title?.textContent?.trim() ?? "");
  story.give("date", "#timestamp", footer?.querySelector("#timestamp")?.textContent?.trim() ?? "");
  const tags = [...(footer?.querySelectorAll(".tag") ?? [])].map((tag) => tag.textContent?.trim() ?? "");
  story.give("tags", ".tag", tags);
  story.give("oldPaths", "the page's name", `/post/${number}`, "derived");
  title?.remove();
  footer?.remove();
  for (const image of body.querySelectorAll("img[src]")) {
    image.setAttribute("src", beside(inside, image.getAttribute("src") ?? ""));
  }
  story.give("body", "body", body.innerHTML.trim());
  run.add(story);
}

/** A path that is seen from a file, as one that is seen from the top: `../media/1.jpg` from `html/1.html`. */
function beside(file: string, path: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) return path;
  const parts = file.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
