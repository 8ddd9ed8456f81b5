import { cleanEmbed, cleanForm, cleanHeading, cleanListing, cleanQuote, cleanRule } from "./clean-blocks.ts";
import type { Cleaner } from "./clean-body.ts";
import {
  cleanAbbreviation,
  cleanCode,
  cleanFormula,
  cleanImage,
  cleanLink,
  cleanNoscript,
  cleanQuotation,
  cleanRaised,
  cleanRuby,
} from "./clean-inline.ts";
import { cleanList } from "./clean-list.ts";
import { cleanTable } from "./clean-table.ts";
import type { Style } from "./inline.ts";

/** Puts an element of some kind into the clean body. */
export type Handler = (cleaner: Cleaner, element: Element, style: Style) => void;

function styled(style: Partial<Style>): Handler {
  return (cleaner, element, outer) => cleaner.children(element, { ...outer, ...style });
}

const nothing: Handler = () => {};

const rows: readonly (readonly [tags: string, handler: Handler])[] = [
  ["a", cleanLink],
  ["strong b", styled({ strong: true })],
  ["em i", styled({ em: true })],
  ["s strike del", styled({ del: true })],
  ["code kbd samp tt", cleanCode],
  ["br", (cleaner, _element, style) => cleaner.push({ kind: "break", style })],
  ["img amp-img", cleanImage],
  ["noscript", cleanNoscript],
  ["sup", cleanRaised],
  ["abbr acronym", cleanAbbreviation],
  ["ruby", cleanRuby],
  ["q", cleanQuotation],
  ["math", cleanFormula],
  ["pre xmp listing", cleanListing],
  ["h1 h2 h3 h4 h5 h6", cleanHeading],
  ["hr", cleanRule],
  ["blockquote", cleanQuote],
  ["ul ol menu dir", cleanList],
  ["table", cleanTable],
  ["iframe embed object video audio", cleanEmbed],
  ["form", cleanForm],
  // They say something of the element around them, which is asked for it.
  ["source track param area wbr col colgroup", nothing],
];

/** What needs more than to have its text kept. */
export const handlers: ReadonlyMap<string, Handler> = new Map(
  rows.flatMap(([tags, handler]) => tags.split(" ").map((tag) => [tag, handler] as const)),
);
