import { type Element, element } from "../../basics/xml-write.ts";
import type { Tallier } from "../../clippings/tally.ts";
import { type Markup, markupOf } from "./markup.ts";

/** What NITF 3.6 calls what `prose` prints. What is in neither table gives its words and no element. */
const names: ReadonlyMap<string, string> = new Map([
  ["h2", "hl2"],
  ["h3", "hl2"],
  ["h4", "hl2"],
  ["h5", "hl2"],
  ["h6", "hl2"],
  ["blockquote", "bq"],
  ["strong", "em"],
  ...["p", "ul", "ol", "li", "pre", "em", "a", "br", "hr", "table", "thead", "tbody", "tr", "th", "td"].map(
    (name) => [name, name] as const,
  ),
]);

/** What stands for itself: NITF has it, and so has every other format. */
const plain: ReadonlySet<string> = new Set(["div", "section", "sup"]);
const empty: ReadonlySet<string> = new Set(["br", "hr", "img"]);

interface Open {
  readonly name: string;
  /** Undefined where only its words are kept. */
  readonly made: string | undefined;
  readonly attributes: readonly (readonly [string, string | null])[];
  readonly children: (Element | string)[];
}

/**
 * A text as NITF's blocks, from the markup of `prose`. A note's mark becomes `[1]`; a struck-out word and a listing
 * within a line are words like others, and are counted.
 *
 * @param inside the story, as the tally names it
 */
export function nitfText(html: string, tally: Tallier, inside: string): readonly (Element | string)[] {
  const root: Open = { name: "", made: undefined, attributes: [], children: [] };
  const open: Open[] = [root];
  let passedOver = 0;
  for (const part of markupOf(html)) {
    const here = open.at(-1) ?? root;
    if (part.kind === "text") {
      // Between blocks stand line ends alone.
      if (passedOver === 0 && (here.made !== undefined || part.text.trim() !== "" || isInline(open))) {
        here.children.push(part.text);
      }
    } else if (part.kind === "end") {
      if (open.length > 1) close(open);
      if (passedOver > 0 && part.name === "a") passedOver -= 1;
    } else {
      // The way back from a note leads nowhere on paper.
      if (part.attributes.get("class") === "back") passedOver += 1;
      start(part, open, tally, inside);
    }
  }
  return root.children;
}

function isInline(open: readonly Open[]): boolean {
  return open.some(({ made }) => made === "p" || made === "hl2" || made === "td" || made === "th");
}

function start({ name, attributes }: Exclude<Markup, { kind: "text" }>, open: Open[], tally: Tallier, inside: string) {
  const made = names.get(name);
  const here = open.at(-1);
  if (name === "img") {
    const label = attributes.get("alt") ?? "";
    tally.changed("body <img>", "body.content", "a picture in the text, kept as its description", {
      inside,
      text: label,
    });
    here?.children.push(label);
    return;
  }
  if (name === "strong") tally.changed("body <strong>", "em", "NITF has one kind of emphasis", { inside });
  else if (/^h[3-6]$/.test(name)) tally.changed(`body <${name}>`, "hl2", "NITF has one kind of heading", { inside });
  else if (made === undefined && !plain.has(name) && !(name === "code" && here?.name === "pre")) {
    tally.changed(`body <${name}>`, "body.content", "NITF has no word for it; its text is kept", { inside });
  }
  if (empty.has(name)) {
    if (made !== undefined) here?.children.push(element(made, ""));
    return;
  }
  open.push({
    name,
    made,
    attributes: [
      ["href", name === "a" ? (attributes.get("href") ?? null) : null],
      ["seqnum", name === "ol" ? (attributes.get("start") ?? null) : null],
      ["class", name === "strong" ? "strong" : null],
    ],
    children: [],
  });
}

function close(open: Open[]): void {
  const { name, made, attributes, children } = open.pop() as Open;
  const around = open.at(-1);
  if (name === "a" && children.length === 0) return;
  if (name === "sup") around?.children.push("[", ...children, "]");
  else if (made === undefined) around?.children.push(...children);
  else if (made === "bq") around?.children.push(element("bq", [element("block", children)]));
  // A note's mark is a link to a place in a page, which is not there.
  else if (made === "a" && attributes.some(([key, value]) => key === "href" && value?.startsWith("#") === true)) {
    around?.children.push(...children);
  } else around?.children.push(element(made, children, attributes));
}
