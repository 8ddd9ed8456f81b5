import type { Tallier } from "../tally.ts";
import { endOfSpan, isAlone, isClosing, isLineStart, longestRun } from "./markdown-places.ts";
import { NextPlaces } from "./next-places.ts";
import { argumentsOf } from "./template-arguments.ts";
import { outputOf } from "./template-output.ts";
import { isFrame, pageAddress, type TemplateWords, wordsOf } from "./template-words.ts";

/** What a body's templates are read with. */
export interface TemplateContext {
  readonly tally: Tallier;
  /** The number of the text's first line. */
  readonly line: number;
  /** What the front matter says, for `{{ page.image }}`. */
  readonly values: ReadonlyMap<string, string>;
  /** Told of each shortcode or tag that was kept as text, by its name. */
  readonly unknown: (name: string, line: number) => void;
}

/** A shortcode or tag is no longer. */
const longest = 5000;

const starts = /^[ \t>]{0,40}(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)$|`+|\{\{|\{%/gm;

/**
 * The shortcodes of Hugo and Zola and the tags of Liquid in a body, read as what they show: pictures, links to videos,
 * addresses, listings. None is ever run. What is not known stays as text, and is counted. In code nothing is read.
 */
export function withoutTemplates(text: string, context: TemplateContext): string {
  return text.includes("{{") || text.includes("{%") ? new Templates(text, context).read() : text;
}

class Templates {
  readonly #text: string;
  readonly #context: TemplateContext;
  #out: string[] = [];
  #at = 0;
  #isRaw = false;
  /** For counting lines from the front to the back: the number of a line, and where it ends. */
  #line: number;
  #lineEnd: number;
  readonly #places: NextPlaces;

  constructor(text: string, context: TemplateContext) {
    this.#text = text;
    this.#context = context;
    this.#line = context.line;
    this.#places = new NextPlaces(text);
    this.#lineEnd = text.indexOf("\n");
  }

  read(): string {
    const text = this.#text;
    const pattern = new RegExp(starts);
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [whole, ticks, tildes] = match;
      const fence = ticks ?? tildes;
      const { index } = match;
      let end: number;
      if (fence !== undefined) end = this.#code(index, endOfFence(text, index + whole.length, fence));
      else if (whole.startsWith("`")) end = this.#code(index, endOfSpan(text, index, whole));
      else end = this.#template(index) ?? index + 2;
      pattern.lastIndex = Math.max(end, index + 1);
    }
    this.#out.push(text.slice(this.#at));
    return this.#out.join("");
  }

  /** Only what says that it is not to be read is taken away. */
  #code(start: number, end: number): number {
    const code = this.#text.slice(start, end);
    const shown = unescaped(code).replace(/\{%-?\s{0,9}(?:end)?raw\s{0,9}-?%\}/g, "");
    if (shown !== code) this.#put(start, end, shown);
    return end;
  }

  #put(start: number, end: number, text: string): void {
    this.#out.push(this.#text.slice(this.#at, start), text);
    this.#at = end;
  }

  /** @returns where it ends; undefined for signs that begin none */
  #template(start: number): number | undefined {
    const head = this.#text.slice(start, start + 3);
    const close = head === "{{<" ? ">}}" : head === "{{%" ? "%}}" : head.startsWith("{{") ? "}}" : "%}";
    const open = close.length === 3 ? 3 : 2;
    const stop = this.#places.of(close, start + open);
    if (stop - start > longest) return undefined;
    const end = stop + close.length;
    const inner = this.#text.slice(start + open, stop).trim();
    if (open === 3) return this.#shortcode(start, end, inner);
    if (close === "%}") return this.#tag(start, end, inner.replace(/^-\s*|\s*-$/g, ""));
    return this.#isRaw ? end : this.#output(start, end, inner);
  }

  #shortcode(start: number, end: number, inner: string): number {
    const whole = this.#text.slice(start, end);
    if (inner.startsWith("/*")) {
      this.#put(start, end, unescaped(whole));
      return end;
    }
    const [, slash, name = ""] = /^(\/?)\s{0,9}([\w./-]{1,80})/.exec(inner) ?? [];
    if (name === "") return end;
    const part = `{{< ${name} >}}`;
    if (name === "highlight" && slash === "")
      return this.#listing(start, end, part, /\{\{[<%]\s{0,9}\/\s{0,9}highlight\s{0,9}[>%]\}\}/, inner);
    return this.#word(
      start,
      end,
      part,
      name,
      slash === "/",
      inner.slice(inner.indexOf(name) + name.length).replace(/\/$/, ""),
    );
  }

  #tag(start: number, end: number, inner: string): number {
    const name = /^[a-z_][\w-]{0,60}/i.exec(inner)?.[0];
    if (name === undefined) return end;
    const part = `{% ${name} %}`;
    if (name === "raw" || name === "endraw") {
      this.#isRaw = name === "raw";
      this.#changed(start, part, "read to the letter");
      this.#put(start, end, "");
      return end;
    }
    if (this.#isRaw) return end;
    if (name === "highlight") return this.#listing(start, end, part, /\{%-?\s{0,9}endhighlight\s{0,9}-?%\}/, inner);
    if (name === "comment") return this.#comment(start, end, part);
    let rest = inner.slice(name.length);
    let word = name;
    if (/^(?:include|include_relative|include_cached|render)$/.test(name)) {
      const [, file = ""] = /^\s*["']?([\w./-]{1,120})/.exec(rest) ?? [];
      word = file.replace(/^.*\//, "");
      rest = rest.replace(/^\s*["']?[\w./-]{1,120}["']?/, "");
      return this.#word(start, end, `{% ${name} ${word} %}`, word, false, rest);
    }
    return this.#word(start, end, part, word.replace(/^end(?=[a-z])/, ""), /^end[a-z]/.test(word), rest);
  }

  #output(start: number, end: number, inner: string): number {
    const call = /^([a-z_]\w{0,60})\((.*)\)$/is.exec(inner);
    if (call !== null) return this.#word(start, end, `{{ ${call[1]}() }}`, call[1] ?? "", false, call[2] ?? "");
    const output = outputOf(inner, this.#context.values);
    if (output === undefined) return end;
    const { call: filter } = output;
    if (filter !== undefined) return this.#word(start, end, output.part, filter.name, false, filter.arguments);
    if (output.text === undefined) this.#kept(start, output.part);
    else {
      this.#changed(start, output.part, "its value");
      this.#put(start, end, output.text);
    }
    return end;
  }

  #word(start: number, end: number, part: string, name: string, isEnd: boolean, rest: string): number {
    const words = isEnd ? undefined : this.#wordsOf(start, end, name, rest);
    if (words !== undefined) {
      if (words.lost) this.#dropped(start, part, words.how);
      else this.#changed(start, part, words.how);
      this.#put(start, end, words.text);
    } else if (isFrame(name)) {
      const title = /\b(?:title|kicker|summary|heading)\s?[=:]\s?"([^"]{1,300})"/.exec(rest)?.[1];
      this.#changed(start, part, "the frame is left out, what stands in it is kept");
      this.#put(start, end, title === undefined || isEnd ? "" : `**${title}** `);
    } else this.#kept(start, part);
    return end;
  }

  #wordsOf(start: number, end: number, name: string, rest: string): TemplateWords | undefined {
    const args = argumentsOf(rest);
    const before = this.#text.slice(Math.max(0, start - 2), start);
    const words = wordsOf(name, args, isAlone(this.#text, start, end));
    const isPlace = /\]\($|=["']$/.test(before);
    if (words === undefined && isPlace && args.alone.length === 1) {
      return { text: pageAddress(args.alone[0] ?? ""), how: "the address that it names" };
    }
    return words;
  }

  #listing(start: number, end: number, part: string, closing: RegExp, inner: string): number {
    const close = this.#places.ofTag(closing, end);
    if (close === undefined) return end;
    const code = this.#text.slice(end, close.start).replace(/^\n|\n$/g, "");
    const language = /^\S+\s+["']?([\w+#-]{1,30})/.exec(inner)?.[1] ?? "";
    const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    const before = isLineStart(this.#text, start) ? "" : "\n\n";
    this.#changed(start, part, "a listing");
    this.#put(start, close.end, `${before}${fence}${language}\n${code}\n${fence}\n`);
    return close.end;
  }

  #comment(start: number, end: number, part: string): number {
    const close = this.#places.ofTag(/\{%-?\s{0,9}endcomment\s{0,9}-?%\}/, end);
    const stop = close?.end ?? end;
    this.#dropped(
      start,
      part,
      "a remark that was never shown",
      this.#text.slice(end, close?.start ?? end).slice(0, 200),
    );
    this.#put(start, stop, "");
    return stop;
  }

  #kept(at: number, part: string): void {
    const line = this.#lineAt(at);
    this.#context.tally.changed(part, "body", "not known, kept as text", { line, text: this.#seen(at) });
    this.#context.unknown(part, line);
  }

  #changed(at: number, part: string, how: string): void {
    this.#context.tally.changed(part, "body", how, { line: this.#lineAt(at), text: this.#seen(at) });
  }

  #dropped(at: number, part: string, why: string, text = this.#seen(at)): void {
    this.#context.tally.dropped(part, why, { line: this.#lineAt(at), text });
  }

  #seen(at: number): string {
    return this.#text.slice(at, at + 120);
  }

  #lineAt(at: number): number {
    while (this.#lineEnd >= 0 && this.#lineEnd < at) {
      this.#line += 1;
      this.#lineEnd = this.#text.indexOf("\n", this.#lineEnd + 1);
    }
    return this.#line;
  }
}

/** A slash and a star within the signs say that the signs themselves are meant. */
function unescaped(text: string): string {
  return text.replace(/\{\{([<%])\s?\/\*([^*]{0,500})\*\/\s?([>%])\}\}/g, "{{$1$2$3}}");
}

/** Behind the line that closes a listing. */
function endOfFence(text: string, from: number, fence: string): number {
  for (let at = text.indexOf("\n", from); at >= 0; at = text.indexOf("\n", at + 1)) {
    const stop = text.indexOf("\n", at + 1);
    if (isClosing(text.slice(at + 1, stop < 0 ? text.length : stop), fence)) return stop < 0 ? text.length : stop;
  }
  return text.length;
}
