import type { Withdrawn } from "../archive/archive.ts";
import type { SitePath } from "../basics/address.ts";
import type { Desk } from "./desk.ts";
import { singlePage } from "./keys.ts";
import type { PlannedPage } from "./page.ts";

/** A page for each story that was withdrawn, at the address that it had: links to it do not end at nothing. */
export function planWithdrawn({ archive }: Desk): PlannedPage[] {
  return (archive.withdrawn ?? []).map((story) => withdrawnPage(story.path, story));
}

/** The same at another address that led to the story. */
export function withdrawnPage(path: SitePath, { date, reason }: Withdrawn): PlannedPage {
  return singlePage("withdrawn", path, () => ({ date, reason }));
}
