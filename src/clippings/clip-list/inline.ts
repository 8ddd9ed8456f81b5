/** A stretch of a line: plain text, or what a mark sets apart. */
export interface Stretch {
  readonly kind: "text" | "link" | "url" | "quote" | "strong" | "emphasis";
  readonly text: string;
  /** Of a link and of a bare address. */
  readonly url?: string;
}

/** A picture in the line: `![A pier](pier.jpg)`. */
export interface InlinePicture {
  readonly src: string;
  readonly alt: string;
}

export interface Inline {
  readonly stretches: readonly Stretch[];
  readonly pictures: readonly InlinePicture[];
}

/** No line of a clip list is longer; a longer one is a text. */
export const longestClip = 2000;

const opening: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", '"': '"' };
const bareUrl = /(?:https?:\/\/|www\.)[^\s<>"”»|]+/iuy;

/** Cuts a line of Markdown at its links, quotes and emphases, in one pass from left to right. */
export function inlineOf(line: string): Inline {
  const stretches: Stretch[] = [];
  const pictures: InlinePicture[] = [];
  let text = "";
  const push = (stretch: Stretch) => {
    if (text !== "") stretches.push({ kind: "text", text });
    text = "";
    stretches.push(stretch);
  };
  for (let at = 0; at < line.length; ) {
    const here = line[at] ?? "";
    const found = linkAt(line, at) ?? urlAt(line, at) ?? emphasisAt(line, at) ?? quoteAt(line, at);
    if (here === "\\" && /[\p{P}\p{S}]/u.test(line[at + 1] ?? "")) {
      text += line[at + 1];
      at += 2;
    } else if (found === undefined) {
      text += here;
      at += 1;
    } else {
      if ("picture" in found) pictures.push(found.picture);
      else push(found.stretch);
      at = found.end;
    }
  }
  if (text !== "") stretches.push({ kind: "text", text });
  return { stretches, pictures };
}

type Found = { readonly end: number } & ({ readonly stretch: Stretch } | { readonly picture: InlinePicture });

/** `[text](address)`, `![text](address)`; brackets in the text and in the address go in pairs. */
function linkAt(line: string, start: number): Found | undefined {
  const picture = line[start] === "!" && line[start + 1] === "[";
  const open = picture ? start + 1 : start;
  if (line[open] !== "[") return undefined;
  const close = pairOf(line, open, "[", "]");
  if (close === undefined || line[close + 1] !== "(") return undefined;
  const end = pairOf(line, close + 1, "(", ")");
  if (end === undefined) return undefined;
  const text = unescaped(line.slice(open + 1, close));
  const url = line
    .slice(close + 2, end)
    .trim()
    .replace(/\s+(?:"[^"]*"|'[^']*')$/u, "")
    .replace(/^<|>$/gu, "");
  return picture
    ? { end: end + 1, picture: { src: url, alt: text } }
    : { end: end + 1, stretch: { kind: "link", text, url } };
}

/** How far a pair may reach; what is open without end costs no more. */
const reach = 1200;

function pairOf(line: string, start: number, open: string, close: string): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(line.length, start + reach); at += 1) {
    const here = line[at];
    if (here === "\\") at += 1;
    else if (here === open) depth += 1;
    else if (here === close) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}

function urlAt(line: string, start: number): Found | undefined {
  const open = line[start] === "<" ? start + 1 : start;
  if (start > 0 && /[\p{L}\p{N}]/u.test(line[start - 1] ?? "")) return undefined;
  bareUrl.lastIndex = open;
  const address = bareUrl.exec(line)?.[0].replace(/(?<![.,;:!?'’])[.,;:!?'’]+$/u, "");
  if (address === undefined) return undefined;
  const whole = address.includes("(") ? address : address.replace(/(?<!\))\)+$/u, "");
  const end = open + whole.length + (open > start && line[open + whole.length] === ">" ? 1 : 0);
  return { end, stretch: { kind: "url", text: whole, url: whole } };
}

function emphasisAt(line: string, start: number): Found | undefined {
  const mark = /^(?:\*\*|__|\*|_)/u.exec(line.slice(start, start + 2))?.[0];
  if (mark === undefined || /[\s*_]/u.test(line[start + mark.length] ?? " ")) return undefined;
  if (mark.startsWith("_") && /[\p{L}\p{N}]/u.test(line[start - 1] ?? "")) return undefined;
  const end = line.indexOf(mark, start + mark.length);
  if (end === -1 || end - start > reach || /\s/u.test(line[end - 1] ?? "")) return undefined;
  const inside = line.slice(start + mark.length, end);
  const link = linkAt(inside, 0);
  if (link !== undefined && "stretch" in link && link.end === inside.length) {
    return { end: end + mark.length, stretch: link.stretch };
  }
  if (inside.includes("](")) return undefined;
  const kind = mark.length === 2 ? "strong" : "emphasis";
  return { end: end + mark.length, stretch: { kind, text: unescaped(inside) } };
}

function quoteAt(line: string, start: number): Found | undefined {
  const closers = opening[line[start] ?? ""];
  if (closers === undefined || !Object.hasOwn(opening, line[start] ?? "")) return undefined;
  // An inch mark or a quote within a word opens nothing.
  if (/[\p{L}\p{N}]/u.test(line[start - 1] ?? "")) return undefined;
  for (let at = start + 1; at < Math.min(line.length, start + 400); at += 1) {
    if (!closers.includes(line[at] ?? "")) continue;
    const inside = line.slice(start + 1, at).trim();
    const link = linkAt(inside, 0);
    if (link !== undefined && "stretch" in link) return { end: at + 1, stretch: link.stretch };
    return inside === "" || inside.includes("](")
      ? undefined
      : { end: at + 1, stretch: { kind: "quote", text: unescaped(inside) } };
  }
  return undefined;
}

function unescaped(text: string): string {
  return text.replace(/\\(?=[\p{P}\p{S}])/gu, "").trim();
}
