import type { Clipping } from "../../clipping.ts";
import type { PageClaims } from "./page-claims.ts";
import type { PagePlace } from "./settle-page.ts";

export function listingOf(
  _document: Document,
  _html: string,
  _claims: PageClaims,
  _place: PagePlace,
): readonly Clipping[] {
  return [];
}
