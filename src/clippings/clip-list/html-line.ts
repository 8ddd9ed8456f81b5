import { parseHtml } from "../html/parse-html.ts";

/** Whether lists and links are written as HTML in this text. */
export function hasHtmlLists(text: string): boolean {
  return /<(?:li|tr|dt|p)\b[^>]{0,200}>/iu.test(text) && /<\/(?:li|tr|dt|a|p)>/iu.test(text);
}

const open = /^\s*<(li|tr|dt|dd|p|h[1-6]|div)\b/iu;

/**
 * A line of HTML as the line of Markdown that says the same: `<li><a href="/a">Headline</a>, 2019</li>` is
 * `- [Headline](/a), 2019`. A line of nothing but tags is empty.
 */
export function markdownLine(line: string): string {
  if (!/<[a-z/!]/iu.test(line) && !/&[a-z#]/iu.test(line)) return line;
  const kind = open.exec(line)?.[1]?.toLowerCase() ?? "";
  const cells = /^\s*<tr\b/iu.test(line) ? parseHtml(`<table>${line}</table>`).querySelectorAll("td, th") : [];
  if (cells.length > 0) return `| ${[...cells].map((cell) => textOf(cell)).join(" | ")} |`;
  const { body } = parseHtml(`<!doctype html><html><body>${line}</body></html>`);
  const text = textOf(body).trim();
  if (text === "") return "";
  if (/^h[1-6]$/u.test(kind)) return `${"#".repeat(Number(kind[1]))} ${text}`;
  return kind === "li" || kind === "dt" ? `- ${text}` : text;
}

const marks: Readonly<Record<string, string>> = { EM: "*", I: "*", CITE: "*", STRONG: "**", B: "**" };
const deepest = 40;

function textOf(node: Node, depth = 0): string {
  if (depth > deepest) return node.textContent ?? "";
  let text = "";
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 3) text += (child.textContent ?? "").replace(/\s+/gu, " ").replace(/[[\]*_\\]/gu, "\\$&");
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    if (/^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD)$/u.test(element.tagName)) continue;
    const inside = textOf(element, depth + 1);
    const mark = Object.hasOwn(marks, element.tagName) ? (marks[element.tagName] ?? "") : "";
    const href = element.tagName === "A" ? element.getAttribute("href") : null;
    if (href !== null && inside.trim() !== "") text += `[${inside.trim()}](${href.replace(/\s/gu, "%20")})`;
    else if (element.tagName === "BR") text += " | ";
    else text += inside.trim() === "" ? inside : `${mark}${inside}${mark}`;
  }
  return text;
}
