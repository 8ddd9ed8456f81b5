/** Elements that stand between paragraphs, and not in one. */
const blocks: ReadonlySet<string> = new Set(
  "address article aside blockquote caption center col colgroup dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main map menu nav ol option p section select summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
/** Blocks that hold one paragraph without saying so. */
const holders: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 li dt dd td th caption figcaption summary".split(" "),
);
/** Elements of which each line counts. */
const verbatim: ReadonlySet<string> = new Set(["pre", "script", "style", "textarea", "svg"]);
const empty: ReadonlySet<string> = new Set(["hr", "col"]);
/** How far up an end tag looks for its start. */
const farthest = 64;

/**
 * Paragraphs as WordPress makes them when it shows a classic post: blank lines part them, a line end is a break. What
 * `<p>` and other blocks say already stays. Its own function (wpautop) does it with thirty patterns; this goes through
 * the text once.
 */
export function autop(content: string): string {
  const html = content.replace(/\r\n?/g, "\n");
  const lower = html.toLowerCase();
  const open: string[] = [];
  let out = "";
  let run = "";
  const flush = (): void => {
    out += inParagraphs(run, holders.has(open.at(-1) ?? ""));
    run = "";
  };
  for (let at = 0; at < html.length; ) {
    const start = html.indexOf("<", at);
    const end = start < 0 ? -1 : endOfTag(html, start);
    if (end < 0) {
      run += html.slice(at);
      break;
    }
    run += html.slice(at, start);
    const tag = html.slice(start, end);
    at = end;
    const [, slash = "", name = ""] = /^<(\/?)([a-z][a-z0-9-]{0,30})/i.exec(tag) ?? [];
    const local = name.toLowerCase();
    if (slash === "" && verbatim.has(local)) {
      const close = lower.indexOf(`</${local}`, end);
      const after = close < 0 ? html.length : html.indexOf(">", close) + 1 || html.length;
      flush();
      out += html.slice(start, after);
      at = after;
    } else if (blocks.has(local)) {
      flush();
      out += tag;
      if (slash === "" && !empty.has(local)) open.push(local);
      else if (slash !== "") {
        const place = open.slice(-farthest).lastIndexOf(local);
        if (place >= 0) open.length = Math.max(0, open.length - farthest) + place;
      }
    } else run += tag;
  }
  flush();
  return out;
}

function endOfTag(html: string, start: number): number {
  const isComment = html.startsWith("<!--", start);
  const end = html.indexOf(isComment ? "-->" : ">", start);
  return end < 0 ? -1 : end + (isComment ? 3 : 1);
}

function inParagraphs(run: string, isHeld: boolean): string {
  if (run.trim() === "") return run === "" ? "" : "\n";
  const paragraphs = run.split(/\n[^\S\n]*\n\s*/).filter((paragraph) => paragraph.trim() !== "");
  const isBare = isHeld && paragraphs.length === 1;
  return paragraphs.map((paragraph) => (isBare ? withBreaks(paragraph) : `<p>${withBreaks(paragraph)}</p>\n`)).join("");
}

function withBreaks(paragraph: string): string {
  return paragraph
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .join("<br>\n")
    .replace(/(<br ?\/?>)<br>\n/gi, "$1\n");
}
