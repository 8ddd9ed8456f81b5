import { hash } from "node:crypto";
import type { Layouts } from "../../layouts/layout.ts";
import { fileLink, outputFile, type SitePath } from "../basics/address.ts";
import { digest } from "../basics/digest.ts";
import type { Language } from "../languages/language.ts";
import type { Chrome, PageKind, PlannedOf, PlannedPage, SiteFile } from "../pages/page.ts";
import { printingCode } from "./code-digest.ts";

/** A file as Eleventy writes it. */
export interface Printable {
  /** Below the output folder, with forward slashes: `2022/index.html`. It may be put together anew each time. */
  readonly file: string;
  /** What it shall hold. Asked for once, when it is written; pure, so that asking again gives the same. */
  text(): string;
  /** Told the text's bytes, which are good until they are written. */
  encoded?(bytes: Uint8Array): void;
}

/** One file of the site before it is written: a page, the feed, the sitemap. */
export interface Output extends Printable {
  /** The kind of page, or `file` for what is none. */
  readonly kind: PageKind | "file";
  /** A digest of all that its bytes depend on: 22 characters. */
  key(): string;
  /** The same in pieces, where it is no page and too large to be held as a whole, or one of very many. */
  readonly pieces?: (() => Iterable<string>) | undefined;
}

/** What every page is printed with. */
export interface Press {
  readonly chrome: Chrome;
  readonly language: Language;
  readonly layouts: Layouts;
  /** A digest of all these and of the code that prints. */
  readonly key: string;
  /** Whether the site has such a file: `2022/index.html`. */
  stands(file: string): boolean;
}

/** @param stands without it nobody knows yet, and links are not held against the plan */
export function pressOf(
  chrome: Chrome,
  language: Language,
  layouts: Layouts,
  theme: string,
  stands: Press["stands"] = () => true,
): Press {
  return { chrome, language, layouts, stands, key: digest([printingCode(), theme, JSON.stringify(chrome)], 22) };
}

/** A page as a file to write; it is rendered when its text is asked for. */
export function pageOutput(page: PlannedPage, press: Press): Output {
  return new PageOutput(page, press);
}

class PageOutput implements Output {
  readonly #page: PlannedPage;
  readonly #press: Press;

  constructor(page: PlannedPage, press: Press) {
    this.#page = page;
    this.#press = press;
  }

  get file(): string {
    return outputFile(this.#page.path);
  }

  get kind(): PageKind {
    return this.#page.kind;
  }

  key(): string {
    return together(this.#press, this.#page.key());
  }

  text(): string {
    return render<PageKind>(this.#page, this.#press);
  }
}

/** A file that is no page, likewise. */
export function fileOutput(file: SiteFile, press: Press): Output {
  return new FileOutput(file, press);
}

class FileOutput implements Output {
  readonly kind = "file";
  readonly #file: SiteFile;
  readonly #press: Press;

  constructor(file: SiteFile, press: Press) {
    this.#file = file;
    this.#press = press;
  }

  get file(): string {
    return outputFile(this.#file.path);
  }

  key(): string {
    return together(this.#press, this.#file.key());
  }

  text(): string {
    return this.#file.text();
  }

  get pieces(): (() => Iterable<string>) | undefined {
    const file = this.#file;
    return file.pieces === undefined ? undefined : () => file.pieces?.() ?? [];
  }
}

function together({ key }: Press, own: string): string {
  return hash("sha256", `${key} ${own}`, "base64url").slice(0, 22);
}

function render<Kind extends PageKind>(page: PlannedOf<Kind>, press: Press): string {
  const { chrome, language, layouts } = press;
  const link = (to: SitePath): string => {
    if (press.stands(outputFile(to))) return fileLink(page.path, to);
    throw new Error(
      `${outputFile(page.path)} would link to ${to}, which is no part of the site: a fault of the theme or of Backfile.`,
    );
  };
  return layouts[page.kind](page.view(), { chrome, language, here: page.path, link }).text;
}
