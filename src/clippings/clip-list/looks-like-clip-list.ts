import { splitLines } from "../split-lines.ts";
import { Clips } from "./gather-clips.ts";
import { rowsOf } from "./rows.ts";

/** So much of a text tells what it is. */
const head = 64 * 1024;
const front = /^---[ \t]*\n[\s\S]{0,8000}?\n---[ \t]*\n/;

/**
 * Whether a text is a list of clips, as reporters keep them: most of its lines belong to entries with a date and an
 * address or outlet, and the entries have the marks of a list. Front matter is passed over. It may be asked of any
 * text, a Markdown record too: an article that links to others is none.
 */
export function looksLikeClipList(text: string): boolean {
  // Twice the length, since each line end may be two signs: which of the three kinds they are makes no difference.
  const begun = splitLines(text.slice(0, 2 * (head + 8100))).join("\n");
  const body = begun.replace(front, "").slice(0, head);
  if (!hasMarks(body)) return false;
  // Author pages copied as text are article files.
  if (/\slatest contributions? to\s/iu.test(body)) return false;
  const rows = rowsOf(body);
  const { clips, uses } = new Clips(rows, { zone: "UTC" });
  const whole = clips.filter(
    ({ date, url, publication, shelf }) =>
      date !== undefined && (url !== undefined || publication !== undefined || shelf !== undefined),
  );
  if (whole.length < 2 || whole.length < clips.length * 0.6) return false;
  if (whole.filter(({ marked }) => marked).length < whole.length * 0.7) return false;
  let used = 0;
  let prose = 0;
  for (const [at, row] of rows.entries()) {
    if (row.kind === "blank" || row.kind === "rule" || row.kind === "heading") continue;
    const use = uses[at];
    if (use?.as === "field" && !(use.fields.length === 1 && use.fields[0] === "blurbs")) used += 1;
    else if (use?.as !== "furniture") prose += 1;
  }
  return used > prose;
}

const markedLine =
  /^\s*(?:[-*+•‣–]\s|\(?\d{1,4}[.)]\s|[>|[]|\*\*|<(?:li|tr|p|dt)\b)|\s[–—|-]{1,2}\s[^\n]*\s[–—|-]{1,2}\s|\t|\]\(http/iu;

/** Whether a third of the lines that say something could be a clip's: most texts need no closer look. */
function hasMarks(body: string): boolean {
  let marked = 0;
  let all = 0;
  for (const line of splitLines(body)) {
    if (line.trim() === "") continue;
    all += 1;
    if (line.length <= longestLine && markedLine.test(line)) marked += 1;
  }
  return marked >= 2 && marked * 3 >= all;
}

/** Of a clip with a long address. */
const longestLine = 900;
