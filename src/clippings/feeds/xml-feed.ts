import type { Problem } from "../../basics/problem.ts";
import type { Clipping, Reading, SourceFile } from "../clipping.ts";
import { detached } from "../detached.ts";
import { roughText } from "../rough-text.ts";
import { Tallier } from "../tally.ts";
import { webAddress } from "../web-address.ts";
import type { XmlElement } from "../xml/element.ts";
import { type OpenElement, readXml } from "../xml/read-xml.ts";
import { entityProblems, xmlProblems } from "../xml/xml-problems.ts";
import { countElements, toldBy } from "./count-elements.ts";
import type { Entry } from "./entry.ts";
import { entryClipping } from "./entry-clipping.ts";
import { type FeedHead, takeHead, underHead } from "./feed-head.ts";
import type { XmlFeedKind } from "./feed-kind.ts";
import { parseStories } from "./parse-stories.ts";
import { Uses } from "./uses.ts";

/** A story that waits until there are enough of them to be understood together. */
interface Waiting {
  readonly element: XmlElement;
  readonly way: readonly OpenElement[];
  readonly base: string | undefined;
}

/** To set feedsmith going costs as much as forty stories do. */
const together = 50;

/**
 * Reads a feed story by story: each is taken out of the document with its lines, written down anew without entities and
 * document type, and given to feedsmith. So a broken story costs no other, and a bomb never reaches a parser that would
 * set it off.
 */
export function readXmlFeed(source: SourceFile, kind: XmlFeedKind): Reading {
  const { file, bytes, front } = source;
  const tally = new Tallier();
  const problems: Problem[] = [...entityProblems(file, roughText(bytes.read(0, 64 * 1024)))];
  const clippings: Clipping[] = [];
  const head: FeedHead = {};
  let home: string | undefined;
  const isAtom = kind === "atom";

  let waiting: Waiting[] = [];

  const takeStories = (): void => {
    const [first] = waiting;
    if (first === undefined) return;
    const entries = parseStories(
      waiting.map(({ element }) => element),
      first.way,
      kind,
    );
    for (const [index, story] of waiting.entries()) takeStory(story, entries[index]);
    waiting = [];
  };

  const takeStory = ({ element, way, base }: Waiting, entry: Entry | undefined): void => {
    tally.found();
    const name = isAtom ? "entry" : "item";
    const all = [...toldBy(element, isAtom)];
    const seen = { line: element.line, text: element.text };
    if (entry === undefined) {
      tally.leftOut("stories that cannot be read", seen);
      return;
    }
    const uses = new Uses();
    const lines = new Map(all.toReversed().map(({ from, line }) => [from.toLowerCase(), line]));
    const clipping = entryClipping(entry, {
      file,
      zone: front.zone,
      line: element.line,
      lineOf: (from) => (from === "@xml:lang" ? element.line : lines.get(from.toLowerCase())),
      name,
      base,
      language: languageAround([...way, element]),
      uses,
      tally,
      report: (problem) => problems.push(problem),
    });
    if (clipping === undefined) tally.leftOut("stories without headline and text", seen);
    else {
      clippings.push(detached(clipping));
      countElements(all, name, uses, tally);
    }
  };

  const takeOther = (element: XmlElement, way: readonly OpenElement[]): void => {
    const uses = new Uses();
    const all = [...toldBy(element, isAtom)];
    const local = element.local.toLowerCase();
    const text = element.text;
    const field = headField(local, isAtom);
    if (field !== undefined) {
      const said = field === "authors" ? (element.first("name")?.text ?? text) : text;
      const isTaken = takeHead(head, field, said, element.line);
      if (isTaken) uses.gave(field === "title" ? "publication" : field, field === "authors" ? "name" : "");
    }
    if (local === "link") {
      const isPage = element.attributes.get("rel") === undefined || element.attributes.get("rel") === "alternate";
      const href = element.attributes.get("href");
      const address = isPage && home === undefined ? webAddress(href ?? text, baseOf(way)) : undefined;
      if (address !== undefined)
        uses.gave("url", href === undefined ? "" : "@href", "what relative addresses are against");
      home ??= address;
    }
    countElements(all, `${isAtom ? "feed" : "channel"}/${element.name}`, uses, tally);
  };

  const reading = readXml(bytes, {
    wants: (element, way) => way.length > 0 && !isChannel(element, way),
    take: (element, way) => {
      if (!isStory(element)) return takeOther(element, way);
      if (waiting.length === together || waiting[0]?.way.at(-1) !== way.at(-1)) takeStories();
      waiting.push({ element, way: [...way], base: baseOf([...way, element]) ?? home });
    },
  });
  takeStories();
  problems.push(...xmlProblems(file, reading));
  return {
    format: "feed",
    clippings: clippings.map((clipping) => underHead(clipping, head, front)),
    lines: [],
    problems,
    tally: tally.tally(),
  };
}

function isChannel({ local }: OpenElement, way: readonly OpenElement[]): boolean {
  return way.length === 1 && local.toLowerCase() === "channel";
}

function isStory({ local }: { readonly local: string }): boolean {
  return /^(?:item|entry)$/i.test(local);
}

function headField(local: string, isAtom: boolean): keyof FeedHead | undefined {
  if (local === "title" || local === "language") return local;
  if (local === "copyright" || local === "rights") return "rights";
  return isAtom && local === "author" ? "authors" : undefined;
}

/** `xml:base` of the elements around and of its own, each against the one before. */
function baseOf(way: readonly { readonly attributes: ReadonlyMap<string, string> }[]): string | undefined {
  let base: string | undefined;
  for (const { attributes } of way) {
    const own = attributes.get("xml:base");
    if (own !== undefined) base = webAddress(own, base) ?? base;
  }
  return base;
}

function languageAround(way: readonly { readonly attributes: ReadonlyMap<string, string> }[]): string | undefined {
  return way
    .map(({ attributes }) => attributes.get("xml:lang"))
    .filter((tag) => tag !== undefined && tag !== "")
    .at(-1);
}
