import type { SitePath } from "../basics/address.ts";
import type { Page, PageKind, PageOf, Views } from "./page.ts";

/**
 * A page of which only kind and address are settled. What it says is worked out when it is asked for, so that the
 * plan of 200,000 articles is a list of addresses, and a build that renders thirty pages works out thirty views.
 */
export interface PlannedOf<Kind extends PageKind> {
  readonly kind: Kind;
  readonly path: SitePath;
  /** A pure function of the archive: the same each time, and made anew each time. */
  view(): Views[Kind];
}

export type PlannedPage = { readonly [Kind in PageKind]: PlannedOf<Kind> }[PageKind];

/** The page with its view worked out: plain data that can be compared, stored and sent to another process. */
export function writeOut(planned: PlannedPage): Page {
  const page: PageOf<PageKind> = { kind: planned.kind, path: planned.path, view: planned.view() };
  return page as Page;
}
