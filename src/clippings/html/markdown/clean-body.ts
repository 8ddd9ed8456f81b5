import type { MarkdownContext } from "../markdown-of.ts";
import { handlers } from "./element-handlers.ts";
import { containers, droppedElements, inlineElements, plainBlocks, plainElements } from "./element-kinds.ts";
import { type Footnotes, footnotesOf } from "./footnotes.ts";
import { isHidden } from "./hidden.ts";
import { type Piece, paragraphsOf, plain, type Style } from "./inline.ts";
import { Loss } from "./loss.ts";
import { sayable } from "./sayable.ts";
import { spaceCost } from "./space-cost.ts";
import { writeLine } from "./write-line.ts";

/** Lists count twice: Markdown readers stop at some forty levels. */
const deepestNesting = 24;

/** A body with nothing in it but what Markdown can say; texts in it are Markdown already. */
export interface CleanBody {
  readonly root: Element;
  /** Each footnote by its label. */
  readonly notes: ReadonlyMap<string, Element>;
  /** What its runs of spaces would cost those who look for ends of lines. */
  readonly spaceCost: number;
}

/** Makes it from a tree that is not too deep, and counts what is lost on the way. */
export function cleanBody(source: Element, context: MarkdownContext): CleanBody {
  return new Cleaner(source, context).clean(source);
}

/**
 * Goes through a body once and builds the clean one. Emphasis and links belong to each piece of a line, not to an
 * element around it, so that they may begin and end wherever the body has them, also around paragraphs.
 */
export class Cleaner {
  readonly document: Document;
  readonly loss: Loss;
  readonly base: string | undefined;
  readonly footnotes: Footnotes;
  /** Where the next paragraph is put. */
  target: Element;
  /** A picture had no address; what stands for it where no programs run may have one. */
  awaitsPicture = false;
  readonly #notes = new Map<string, Element>();
  #pieces: Piece[] = [];
  /** Headings and cells around the current place: a block in them is only a space. */
  #flat = 0;
  #nesting = 0;
  #spaceCost = 0;

  constructor(source: Element, context: MarkdownContext) {
    this.document = source.ownerDocument;
    this.loss = new Loss(context);
    this.base = context.base;
    this.footnotes = footnotesOf(source);
    this.target = this.document.createElement("div");
  }

  clean(source: Element): CleanBody {
    this.block(source, plain);
    return { root: this.target, notes: this.#notes, spaceCost: this.#spaceCost };
  }

  get isFlat(): boolean {
    return this.#flat > 0;
  }

  /** Everything in an element. */
  children(element: Element, style: Style): void {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) this.node(node, style);
  }

  node(node: Node, style: Style): void {
    if (node.nodeType === 3 || node.nodeType === 4) this.text(node.nodeValue ?? "", style);
    else if (node.nodeType === 1) this.#element(node as Element, style);
  }

  text(text: string, style: Style): void {
    if (text !== "") this.#pieces.push({ kind: "text", text, style });
  }

  push(piece: Piece): void {
    this.#pieces.push(piece);
  }

  /** Everything in an element, in paragraphs of its own. */
  block(element: Element, style: Style): void {
    this.flush();
    this.children(element, style);
    this.flush();
  }

  /** Ends the paragraph, if there is one. */
  flush(): void {
    if (this.isFlat) {
      this.#pieces.push({ kind: "break", style: plain });
      return;
    }
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const paragraph of paragraphsOf(pieces)) this.line("p", paragraph, this.target);
  }

  /** Writes a paragraph, a heading or a cell. */
  line(tag: string, pieces: readonly Piece[], target: Element): void {
    const line = this.document.createElement(tag);
    for (const piece of pieces) if (piece.kind === "text" || piece.kind === "code") this.addSpaces(piece.text);
    const said = sayable(pieces, (mark, text) => {
      this.loss.changed(line, "emphasis that Markdown cannot write there, kept as plain text", text, mark);
    });
    writeLine(line, said);
    target.appendChild(line);
  }

  /** What stands in an element as one line. */
  flatLine(element: Element, style = plain): readonly Piece[] {
    const outer = this.#pieces;
    this.#pieces = [];
    this.#flat += 1;
    this.children(element, style);
    this.#flat -= 1;
    const pieces = this.#pieces.map(asSpace);
    this.#pieces = outer;
    return paragraphsOf(pieces)[0] ?? [];
  }

  /** Fills a block that stands in the text if anything is in it. */
  within(block: Element, weight: number, fill: () => void): void {
    this.flush();
    const outer = this.target;
    this.target = block;
    this.#nesting += weight;
    fill();
    this.flush();
    this.#nesting -= weight;
    this.target = outer;
    if (block.firstChild !== null) outer.appendChild(block);
  }

  mayNest(element: Element, weight: number): boolean {
    if (this.isFlat) return false;
    if (this.#nesting + weight <= deepestNesting) return true;
    this.loss.changed(element, "nested too deep for Markdown, kept as paragraphs");
    return false;
  }

  addSpaces(text: string): void {
    this.#spaceCost += spaceCost(text);
  }

  /** The number of pieces of the paragraph so far that anybody would see, and the last block before it. */
  get progress(): { readonly pieces: number; readonly block: Node | null } {
    return { pieces: this.#pieces.length, block: this.target.lastChild };
  }

  /** Whether anything to be seen has come since then. */
  hasMore(since: { readonly pieces: number; readonly block: Node | null }): boolean {
    if (this.target.lastChild !== since.block || this.#pieces.length < since.pieces) return true;
    return this.#pieces.slice(since.pieces).some((piece) => piece.kind !== "text" || piece.text.trim() !== "");
  }

  #element(element: Element, style: Style): void {
    const tag = element.localName.toLowerCase();
    const note = this.footnotes.notes.get(element);
    const why = isHidden(element) ? "hidden on the page" : droppedElements.get(tag);
    const handler = handlers.get(tag);
    if (note !== undefined && !this.#notes.has(note)) this.#note(element, note);
    else if (why !== undefined) this.loss.dropped(element, why);
    else if (handler !== undefined) handler(this, element, style);
    else this.#plain(element, tag, style);
  }

  #plain(element: Element, tag: string, style: Style): void {
    const how = plainElements.get(tag) ?? plainBlocks.get(tag);
    if (how !== undefined) this.loss.changed(element, how);
    if (plainBlocks.has(tag) || containers.has(tag)) {
      this.block(element, style);
      return;
    }
    if (how === undefined && !inlineElements.has(tag)) {
      this.loss.changed(element, "an element that is not known, kept as its text");
    }
    this.children(element, style);
  }

  #note(element: Element, label: string): void {
    this.flush();
    const outer = this.target;
    this.target = this.document.createElement("div");
    this.#notes.set(label, this.target);
    this.block(element, plain);
    this.target = outer;
  }
}

function asSpace(piece: Piece): Piece {
  return piece.kind === "break" ? { kind: "text", text: " ", style: piece.style } : piece;
}
