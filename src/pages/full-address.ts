import { encodePath, type SitePath } from "../basics/address.ts";
import type { Chrome } from "./page.ts";

/** Where a page or file stands in the world, or null where the archive's own address is not known. */
export function fullAddress(path: SitePath, { address }: Pick<Chrome, "address">): string | null {
  return address === null ? null : address + encodePath(path).slice(1);
}
