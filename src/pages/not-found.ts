import { filePath } from "../basics/address.ts";
import { singlePage } from "./keys.ts";
import type { PlannedPage } from "./page.ts";

/**
 * The page that hosts show for an address that is none. It may stand for any depth, so its links begin at the site's
 * root: the path of the archive's address, or `/` where that is not known.
 */
export function planNotFound(address: string | null): PlannedPage[] {
  const root = address !== null && URL.canParse(address) ? new URL(address).pathname : "/";
  return [singlePage("not-found", filePath("404.html"), () => ({ root }))];
}
