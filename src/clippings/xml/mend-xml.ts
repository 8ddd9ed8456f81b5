/** Where a document had to be mended: the place in the mended text. */
export interface Mended {
  readonly text: string;
  readonly at: readonly number[];
}

type State = "text" | "tag" | "quote" | "cdata" | "comment" | "instruction" | "type" | "subset";

/** Up to where the text is fine, whether more must come before it goes on, and what stands for the sign there. */
interface Step {
  readonly at: number;
  readonly hold: boolean;
  readonly instead?: string;
}

const ends: Readonly<Record<"cdata" | "comment" | "instruction", string>> = {
  cdata: "]]>",
  comment: "-->",
  instruction: "?>",
};

/** What a piece may be cut within. */
const beginnings = ["<![CDATA[", "<!--", "<<![CDATA[", "</"] as const;

/** More white space than this stands before no sign. */
const nearby = 200;

/** Names of characters are no longer. */
const longestName = 40;
const reference = /&(?:#\d{1,10}|#x[\da-f]{1,8}|[\p{L}_][\p{L}\p{N}_.:-]{0,39});/iuy;

/**
 * Makes text of an `&` and a `<` that begin nothing, “AT&T”, “a < b”, and mends `<<![CDATA[`, and `![CDATA[` behind a tag. A strict parser reads on from such
 * an `&` to the next semicolon, across stories. Everything else passes as it is, piece by piece.
 */
export class XmlMender {
  #state: State = "text";
  #quote = "";
  #held = "";
  /** The last sign that was passed on and is no space. */
  #last = "";

  /** @param isLast whether nothing comes after this piece */
  mend(piece: string, isLast: boolean): Mended {
    const text = this.#held + piece;
    const at: number[] = [];
    let out = "";
    let from = 0;
    const copy = (to: number): void => {
      out += text.slice(from, to);
      from = to;
    };
    while (from < text.length) {
      const step = this.#next(text, from);
      copy(step.hold && isLast && step.instead === undefined ? text.length : step.at);
      if (step.hold && !isLast) break;
      if (step.instead !== undefined) {
        at.push(out.length);
        out += step.instead;
        from += 1;
        if (step.instead === "<!") this.#state = "cdata";
      }
    }
    this.#last = this.#before(text, from);
    this.#held = text.slice(from);
    return { text: out, at };
  }

  #next(text: string, from: number): Step {
    if (this.#state === "cdata" || this.#state === "comment" || this.#state === "instruction") {
      const end = ends[this.#state];
      const place = text.indexOf(end, from);
      if (place < 0) return { at: Math.max(from, text.length - end.length + 1), hold: true };
      this.#state = "text";
      return { at: place + end.length, hold: false };
    }
    if (this.#state === "type" || this.#state === "subset") return this.#inType(text, from);
    const signs = this.#state === "text" ? /[<&]|!\[CDATA\[/g : this.#state === "tag" ? /[>"'&]/g : /["'&]/g;
    signs.lastIndex = from;
    const found = signs.exec(text);
    if (found === null) return this.#state === "text" ? endOf(text, from) : { at: text.length, hold: false };
    const at = found.index;
    const sign = found[0];
    if (sign.length > 1) {
      // “&lt;![CDATA[” is a text about it, and sound.
      const isLost = this.#before(text, at) === ">";
      return isLost ? { at, hold: false, instead: "<!" } : { at: at + sign.length, hold: false };
    }
    if (sign === "&") return ampersand(text, at);
    if (sign === "<") return this.#open(text, at);
    if (sign === ">") this.#state = "text";
    else if (this.#state === "tag") {
      this.#state = "quote";
      this.#quote = sign;
    } else if (sign === this.#quote) this.#state = "tag";
    return { at: at + 1, hold: false };
  }

  #before(text: string, at: number): string {
    return (
      text
        .slice(Math.max(0, at - nearby), at)
        .trimEnd()
        .at(-1) ?? this.#last
    );
  }

  #open(text: string, at: number): Step {
    const rest = text.slice(at, at + 9);
    if (rest.length < 9 && beginnings.some((one) => one.startsWith(rest))) return { at, hold: true };
    if (rest === "<<![CDATA") return { at, hold: false, instead: "" };
    if (rest === "<![CDATA[") return this.#enter("cdata", at + 9);
    if (rest.startsWith("<!--")) return this.#enter("comment", at + 4);
    if (rest.startsWith("<?")) return this.#enter("instruction", at + 2);
    if (/^<![a-z]/i.test(rest)) return this.#enter("type", at + 2);
    if (/^<\/?[\p{L}_:]/u.test(rest)) return this.#enter("tag", at + 2);
    return { at, hold: false, instead: "&lt;" };
  }

  #enter(state: State, at: number): Step {
    this.#state = state;
    return { at, hold: false };
  }

  /** A document type ends at `>`; what it declares stands in square brackets. */
  #inType(text: string, from: number): Step {
    const signs = this.#state === "subset" ? /\]/g : /[[>]/g;
    signs.lastIndex = from;
    const found = signs.exec(text);
    if (found === null) return { at: text.length, hold: false };
    return this.#enter(found[0] === "[" ? "subset" : found[0] === "]" ? "type" : "text", found.index + 1);
  }
}

/** A `![CDATA[` that has lost its `<` may be cut in two. */
function endOf(text: string, from: number): Step {
  const at = text.lastIndexOf("!");
  const isCut = at >= from && at > text.length - 8 && "![CDATA[".startsWith(text.slice(at));
  return isCut ? { at, hold: true } : { at: text.length, hold: false };
}

function ampersand(text: string, at: number): Step {
  reference.lastIndex = at;
  const match = reference.exec(text);
  if (match !== null) return { at: at + match[0].length, hold: false };
  const rest = text.slice(at + 1, at + longestName + 2);
  const mayGoOn =
    at + 1 + rest.length === text.length && rest.length <= longestName && /^[\p{L}\p{N}#_.:-]*$/u.test(rest);
  return { at, hold: mayGoOn, instead: "&amp;" };
}
