import { SaxesParser, type SaxesTagNS } from "saxes";
import { chunksOf, type SourceBytes } from "../source-bytes.ts";
import { XmlElement } from "./element.ts";
import { decoderOf } from "./encoding.ts";
import { XmlMender } from "./mend-xml.ts";
import { namedCharacters } from "./named-characters.ts";

/** Something by which a document is not well formed. Reading goes on behind it. */
export interface XmlFault {
  readonly line: number;
  readonly message: string;
}

export interface XmlReading {
  /** The first faults; more are only counted. */
  readonly faults: readonly XmlFault[];
  readonly faultCount: number;
  /** The line at which reading was given up, for a document beyond all bounds. */
  readonly left: number | undefined;
}

/** An element that is open: names with prefix as written. */
export interface OpenElement {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

export interface XmlListener {
  /**
   * Asked at each start tag outside wanted elements: whether the element is wanted whole.
   *
   * @param way the elements around it, the outermost first
   */
  readonly wants: (element: OpenElement, way: readonly OpenElement[]) => boolean;
  /** A wanted element, once it has ended. Nothing keeps it but the listener. */
  readonly take: (element: XmlElement, way: readonly OpenElement[]) => void;
}

/** Elements inside one another; no document of a newsroom comes near. */
const deepest = 256;
/** So many more, and it is no document but an attack: nothing more is read. */
const bottom = 2000;
const mostFaults = 20;
/** Characters within one wanted element. */
const largest = 64 * 1024 * 1024;

/**
 * Reads a document from the front to the back and hands over the elements that are wanted, so that a file of gigabytes
 * takes no more memory than its largest story. Entities that a document declares are never read, external ones neither:
 * what `&name;` of them is left as it stands. Never throws.
 */
export function readXml(bytes: SourceBytes, { wants, take }: XmlListener): XmlReading {
  const parser = new SaxesParser({ xmlns: true, position: true });
  Object.assign(parser.ENTITIES, namedCharacters);
  const faults: XmlFault[] = [];
  let faultCount = 0;
  let left: number | undefined;
  const way: OpenElement[] = [];
  const inside: XmlElement[] = [];
  let size = 0;
  let tooDeep = 0;
  const addText = (text: string): void => {
    const parent = inside.at(-1);
    if (parent === undefined || tooDeep > 0) return;
    size += text.length;
    if (size > largest) left ??= parser.line;
    else parent.children.push(text);
  };
  parser.on("error", ({ message }) => {
    faultCount += 1;
    if (faults.length < mostFaults) faults.push({ line: parser.line, message: message.replace(/^\d+:\d+: /, "") });
  });
  parser.on("opentag", (tag) => {
    if (tooDeep > 0 || way.length + inside.length >= deepest) {
      tooDeep += 1;
      // The parser looks through all open elements at each one: the time would grow with the square of the depth.
      if (tooDeep > bottom) left ??= parser.line;
      return;
    }
    const open = openOf(tag, parser.line);
    const parent = inside.at(-1);
    if (parent === undefined && !wants(open, way)) {
      way.push(open);
      return;
    }
    const element = new XmlElement(open.name, open.local, open.uri, open.attributes, open.line);
    parent?.children.push(element);
    inside.push(element);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    if (tooDeep > 0) {
      tooDeep -= 1;
      return;
    }
    const element = inside.pop();
    if (element === undefined) way.pop();
    else if (inside.length === 0) {
      size = 0;
      take(element, way);
    }
  });
  const decoder = decoderOf(bytes.read(0, 1024));
  const mender = new XmlMender();
  let mendedCount = 0;
  const write = (piece: string, isLast: boolean): void => {
    const { text, at } = mender.mend(piece, isLast);
    for (const place of at.slice(0, Math.max(0, mostFaults - faults.length))) {
      const line = parser.line + text.slice(0, place).split("\n").length - 1;
      faults.push({ line, message: faultAt(text, place) });
    }
    mendedCount += at.length;
    parser.write(text);
  };
  try {
    for (const chunk of chunksOf(bytes, 16 * 1024)) {
      write(decoder.decode(chunk), false);
      if (left !== undefined || faultCount > faultLimit) break;
    }
    if (left === undefined && faultCount <= faultLimit) {
      write(decoder.end(), true);
      parser.close();
    } else left ??= parser.line;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    faultCount += 1;
    faults.push({ line: parser.line, message: error.message });
    left = parser.line;
  }
  if (decoder.isGuessed) {
    mendedCount += 1;
    faults.unshift({ line: 1, message: "bytes that are no UTF-8, read as windows-1252" });
  }
  return { faults, faultCount: faultCount + mendedCount, left };
}

function faultAt(text: string, place: number): string {
  if (text.startsWith("<!", place)) return "CDATA that is not opened as it should be";
  return `“${text.startsWith("&lt;", place) ? "<" : "&"}” that begins nothing`;
}

/** Behind so many faults a file is no XML. */
const faultLimit = 10_000;

function openOf({ name, local, uri, attributes }: SaxesTagNS, line: number): OpenElement {
  const own = new Map(Object.entries(attributes).map(([key, { value }]) => [key, value]));
  return { name, local, uri, attributes: own, line };
}
