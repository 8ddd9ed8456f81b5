import TurndownService from "turndown";

/**
 * Turndown with rules for what `cleanBody` leaves: its texts are Markdown already, and nothing stands in it that
 * Markdown cannot say.
 */
export function markdownService(): TurndownService {
  const service = new TurndownService({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
    br: "\\",
  });
  service.escape = (text) => text;
  service.addRule("line", { filter: "p", replacement: (content) => `\n\n${content}\n\n` });
  service.addRule("struck", { filter: "del", replacement: (content) => `~~${content}~~` });
  service.addRule("link", { filter: "a", replacement: (content, node) => link(content, node as Element) });
  service.addRule("image", { filter: "img", replacement: (_content, node) => image(node as Element) });
  service.addRule("heading", {
    filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
    replacement: (content, node) => `\n\n${"#".repeat(Number(node.nodeName.charAt(1)))} ${withoutClosing(content)}\n\n`,
  });
  service.addRule("quote", {
    filter: "blockquote",
    replacement: (content) => `\n\n${marked(content, "> ", "> ")}\n\n`,
  });
  service.addRule("list", { filter: ["ul", "ol"], replacement: (content, node) => list(content, node as Element) });
  service.addRule("item", { filter: "li", replacement: (content, node) => item(content, node as Element) });
  // `- ---` would be a rule and no item.
  service.addRule("rule", {
    filter: "hr",
    replacement: (_, node) => (node.parentNode?.nodeName === "LI" ? "\n\n___\n\n" : "\n\n---\n\n"),
  });
  service.addRule("listing", { filter: "pre", replacement: (_content, node) => listing(node as Element) });
  service.addRule("cell", { filter: "td", replacement: (content) => ` ${content.trim().replaceAll("|", "\\|")} |` });
  service.addRule("row", { filter: "tr", replacement: (content, node) => row(content, node as Element) });
  service.addRule("table", { filter: "table", replacement: (content) => `\n\n${content.trim()}\n\n` });
  return service;
}

function link(content: string, node: Element): string {
  const title = node.getAttribute("title") ?? "";
  return `[${content}](${destination(node.getAttribute("href") ?? "")}${title === "" ? "" : ` "${inTitle(title)}"`})`;
}

function image(node: Element): string {
  const alt = (node.getAttribute("alt") ?? "").replace(/[\\*_`[\]<&~!]/g, "\\$&");
  return `![${alt}](${destination(node.getAttribute("src") ?? "")})`;
}

/** `linkAddress` has seen to all other signs. */
function destination(address: string): string {
  return address.replace(/[()]/g, "\\$&").replace(/&(?=#?[a-z0-9]{1,40};)/gi, "\\&");
}

function inTitle(title: string): string {
  return title.replace(/[\\"]/g, "\\$&").replace(/&(?=#?[a-z0-9]{1,40};)/gi, "\\&");
}

/** `## C #` would end in a sign that closes the heading. */
function withoutClosing(content: string): string {
  let at = content.length;
  while (at > 0 && content[at - 1] === "#") at -= 1;
  const isClosing = at < content.length && (at === 0 || content[at - 1] === " ");
  return isClosing ? `${content.slice(0, at)}\\${content.slice(at)}` : content;
}

/** Its first line behind one mark, all others behind another. */
function marked(content: string, first: string, others: string): string {
  const lines = content.replace(/^\n+/, "").trimEnd().split("\n");
  return lines.map((line, index) => (index === 0 ? first + line : (others + line).trimEnd())).join("\n");
}

/** Only a list that begins with 1 may stand directly below the text of the item that holds it. */
function list(content: string, node: Element): string {
  const tight =
    node.parentNode?.nodeName === "LI" && (node.localName === "ul" || (node.getAttribute("start") ?? "1") === "1");
  return tight ? `\n${content.trimEnd()}\n` : `\n\n${content.trimEnd()}\n\n`;
}

/** Two lists in a row would be one: each second has other signs. */
function item(content: string, node: Element): string {
  const parent = node.parentElement;
  const odd = parent !== null && isOdd(parent);
  const ordered = parent?.localName === "ol";
  const sign = ordered ? `${numberOf(node)}${odd ? ")" : "."} ` : odd ? "* " : "- ";
  return `${marked(content, sign, " ".repeat(sign.length))}\n`;
}

/** Counted as items come, since to ask for each one's place would take the square of their number. */
function numberOf(item: Element): number {
  const before = item.previousElementSibling;
  const number =
    before === null
      ? Number(item.parentElement?.getAttribute("start") ?? 1)
      : Number(before.getAttribute("data-number")) + 1;
  item.setAttribute("data-number", String(number));
  return number;
}

function isOdd(list: Element): boolean {
  const known = list.getAttribute("data-odd");
  if (known !== null) return known === "1";
  const before = list.previousElementSibling;
  const odd = before !== null && before.localName === list.localName && !isOdd(before);
  list.setAttribute("data-odd", odd ? "1" : "0");
  return odd;
}

function listing(node: Element): string {
  const text = node.getAttribute("data-text") ?? "";
  let longest = 2;
  for (const [run] of text.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  return `\n\n${fence}\n${text}\n${fence}\n\n`;
}

function row(content: string, node: Element): string {
  const line = `|${content}\n`;
  if (node.previousElementSibling !== null) return line;
  return `${line}|${" --- |".repeat(node.children.length)}\n`;
}
