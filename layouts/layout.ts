import type { SitePath } from "../src/basics/address.ts";
import type { Html } from "../src/basics/html.ts";
import type { Language } from "../src/languages/language.ts";
import type { Chrome, PageKind } from "../src/pages/page.ts";
import type { Views } from "../src/pages/views.ts";

/** What a layout may know besides the page's view. */
export interface Context {
  readonly chrome: Chrome;
  /** The interface's language: words, dates, numbers. */
  readonly language: Language;
  /** The page that is being rendered. */
  readonly here: SitePath;
  /** The address of a page or file of the site as an `href` on this page: relative, so that any prefix works. */
  link(to: SitePath): string;
}

/** A kind of page as HTML: a pure function of the view and the context, with no clock, no disk and no look-ups. */
export type Layout<Kind extends PageKind> = (view: Views[Kind], context: Context) => Html;

/** One layout for each kind of page: a missing one is a type error. */
export type Layouts = { readonly [Kind in PageKind]: Layout<Kind> };
