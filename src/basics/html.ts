/** Markup that is safe to send: made by `html`, by `prose` (Markdown with HTML off) or by `json`, and by nothing else. */
export class Html {
  readonly text: string;
  private constructor(text: string) {
    this.text = text;
  }
  /** For `html`, `json` and `pages/prose.ts` only; the architecture test holds it to that. */
  static trusted(text: string): Html {
    return new Html(text);
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: nothing is printed for null, undefined, false and true. */
export type Piece = Html | string | number | boolean | null | undefined | readonly Piece[];

/**
 * A template that escapes by default: in `` html`<a href="${address}">${headline}</a>` `` every value is text.
 * Attribute values must stand in double quotes.
 */
export function html(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  let out = literals[0] ?? "";
  for (let index = 0; index < pieces.length; index += 1) {
    out += printed(pieces[index]) + (literals[index + 1] ?? "");
  }
  return Html.trusted(out);
}

function printed(piece: Piece): string {
  if (typeof piece === "string") return escapeHtml(piece);
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "number") return String(piece);
  if (piece === null || piece === undefined || typeof piece === "boolean") return "";
  let out = "";
  for (const part of piece) out += printed(part);
  return out;
}

const special = /[&<>"'\0]/;
const specialInText = /[&<>'\0]/;

/** The ampersand first, since the others bring one. U+0000 may not stand in a page, and prints as nothing. */
const escapes = [
  ["\0", ""],
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
] as const;

/** Text as it stands in an element or a quoted attribute, in HTML and in XML. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  // Sign by sign: to look for one goes through memory many times as fast as a function called at each of five.
  let escaped = text;
  for (const [sign, entity] of escapes) {
    if (escaped.includes(sign)) escaped = escaped.replaceAll(sign, entity);
  }
  return escaped;
}

/**
 * Text as it stands in an element, and nowhere else: double quotes, of which JSON is full, stay as they are, since to
 * escape each costs more than to print the data.
 */
export function inElement(text: string): Html {
  if (!specialInText.test(text)) return Html.trusted(text);
  let escaped = text;
  for (const [sign, entity] of escapes) {
    if (sign !== '"' && escaped.includes(sign)) escaped = escaped.replaceAll(sign, entity);
  }
  return Html.trusted(escaped);
}

/** Data for a `<script type="application/ld+json">`: no `<` is left that could end the element. */
export function json(value: unknown): Html {
  return Html.trusted(
    JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    }),
  );
}
