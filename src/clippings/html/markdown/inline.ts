/** A link around a piece of a line. */
export interface Link {
  readonly href: string;
  readonly title: string;
}

/** What a piece is printed as. */
export interface Style {
  readonly link: Link | undefined;
  readonly strong: boolean;
  readonly em: boolean;
  readonly del: boolean;
}

export const plain: Style = { link: undefined, strong: false, em: false, del: false };

/** Something that stands in a line. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly style: Style }
  | { readonly kind: "code"; readonly text: string; readonly style: Style }
  | { readonly kind: "break"; readonly style: Style }
  | { readonly kind: "image"; readonly src: string; readonly alt: string; readonly style: Style }
  | { readonly kind: "note"; readonly label: string; readonly style: Style };

export type Mark = "strong" | "em" | "del";
const marks: readonly Mark[] = ["strong", "em", "del"];

/** The pieces of a paragraph, cut into paragraphs where two line breaks follow one another, its spaces settled. */
export function paragraphsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [];
  let lines: Piece[] = [];
  let breaks = 0;
  for (const piece of settled(pieces)) {
    if (piece.kind === "break") breaks += 1;
    else {
      if (breaks > 1 && lines.length > 0) {
        paragraphs.push(lines);
        lines = [];
      } else if (breaks === 1 && lines.length > 0) lines.push({ kind: "break", style: plain });
      breaks = 0;
      lines.push(piece);
    }
  }
  paragraphs.push(lines);
  return paragraphs
    .map(withoutBlankEnds)
    .filter((paragraph) => paragraph.length > 0)
    .map(withoutSpacesInMarks);
}

/** Without lines at its ends that hold no more than spaces that do not break. */
function withoutBlankEnds(pieces: readonly Piece[]): readonly Piece[] {
  let from = 0;
  let to = pieces.length;
  while (from < to && isBlank(pieces[from])) from += 1;
  while (from < to && isBlank(pieces[to - 1])) to -= 1;
  return pieces.slice(from, to);
}

function isBlank(piece: Piece | undefined): boolean {
  return piece?.kind === "break" || (piece?.kind === "text" && !/\S/.test(piece.text));
}

/** Texts of one style are joined; white space is one space, and none at the ends of lines. */
function settled(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let texts: string[] = [];
  let style = plain;
  let spaced = true;
  const flush = (atEnd: boolean): void => {
    if (texts.length === 0) return;
    let text = texts.join("").replace(/[ \t\r\n\f]+/g, " ");
    if (spaced && text.startsWith(" ")) text = text.slice(1);
    if (atEnd && text.endsWith(" ")) text = text.slice(0, -1);
    if (text !== "") {
      spaced = text.endsWith(" ");
      out.push({ kind: "text", text, style });
    }
    texts = [];
  };
  for (const piece of pieces) {
    const last = out.at(-1);
    // Two listings that touch would be one with signs in it.
    if (piece.kind === "code" && last?.kind === "code" && texts.length === 0) {
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    } else if (piece.kind === "text" && sameStyle(piece.style, style)) texts.push(piece.text);
    else {
      flush(piece.kind === "break");
      if (piece.kind === "break") {
        trimEnd(out);
        spaced = true;
      }
      style = piece.style;
      if (piece.kind === "text") texts.push(piece.text);
      else {
        if (piece.kind !== "break") spaced = false;
        out.push(piece);
      }
    }
  }
  flush(true);
  trimEnd(out);
  return out;
}

/** A space that stands in a piece of its own at a line's end. */
function trimEnd(pieces: Piece[]): void {
  const last = pieces.at(-1);
  if (last?.kind !== "text" || !last.text.endsWith(" ")) return;
  pieces.pop();
  const text = last.text.slice(0, -1);
  if (text !== "") pieces.push({ ...last, text });
}

/** Spaces at the ends of a bold word stand before and behind it: `** word **` is none. So for links. */
function withoutSpacesInMarks(pieces: readonly Piece[]): readonly Piece[] {
  const parts = pieces.flatMap((piece): readonly Piece[] => {
    if (piece.kind !== "text" || sameStyle(piece.style, plain)) return [piece];
    const lead = leadingSpaces(piece.text);
    const tail = lead === piece.text.length ? 0 : trailingSpaces(piece.text);
    const ends = [
      piece.text.slice(0, lead),
      piece.text.slice(lead, piece.text.length - tail),
      tail === 0 ? "" : piece.text.slice(-tail),
    ];
    return ends.filter((text) => text !== "").map((text) => ({ ...piece, text }));
  });
  return parts.map((piece, index) => {
    if (!isBlank(piece)) return piece;
    return { ...piece, style: common(inked(parts, index, -1), inked(parts, index, 1)) };
  });
}

/** The style of the nearest piece that is more than space; spaces in a row are few, since they were settled. */
function inked(parts: readonly Piece[], from: number, step: number): Style | undefined {
  for (let index = from + step; Math.abs(index - from) < 20; index += step) {
    const piece = parts[index];
    if (piece === undefined || !isBlank(piece)) return piece?.style;
  }
  return undefined;
}

function leadingSpaces(text: string): number {
  let count = 0;
  while (count < text.length && /\s/.test(text.charAt(count))) count += 1;
  return count;
}

function trailingSpaces(text: string): number {
  let count = 0;
  while (count < text.length && /\s/.test(text.charAt(text.length - 1 - count))) count += 1;
  return count;
}

function common(one: Style | undefined, other: Style | undefined): Style {
  if (one === undefined || other === undefined) return plain;
  return {
    link: sameLink(one.link, other.link) ? one.link : undefined,
    strong: one.strong && other.strong,
    em: one.em && other.em,
    del: one.del && other.del,
  };
}

export function sameLink(one: Link | undefined, other: Link | undefined): boolean {
  return (
    one === other || (one !== undefined && other !== undefined && one.href === other.href && one.title === other.title)
  );
}

export function sameStyle(one: Style, other: Style): boolean {
  return sameLink(one.link, other.link) && marks.every((mark) => one[mark] === other[mark]);
}
