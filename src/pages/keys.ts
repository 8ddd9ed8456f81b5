import { hash } from "node:crypto";
import type { Filed } from "../archive/archive.ts";
import type { SitePath } from "../basics/address.ts";
import type { Desk } from "./desk.ts";
import type { PageKind, PlannedPage } from "./page.ts";
import type { ListView, Views } from "./views.ts";

/** The kinds of page whose view is a list of stories. */
export type ListKind = { [Kind in PageKind]: Views[Kind] extends ListView ? Kind : never }[PageKind];

/** A digest of plain data: 22 characters, 132 bits of SHA-256. */
export function keyOf(...parts: readonly unknown[]): string {
  return hash("sha256", JSON.stringify(parts), "base64url").slice(0, 22);
}

/**
 * A page that lists stories. What it says is laid out with the stories themselves in place of their teasers; the key
 * takes their keys, the view their teasers, so that neither can forget what the other has.
 */
export function listPage(kind: ListKind, path: SitePath, layOut: () => ListView<Filed>, desk: Desk): PlannedPage {
  return {
    kind,
    path,
    key: () => keyOf(mapStories(layOut(), ({ key }) => key)),
    view: () => mapStories(layOut(), (filed) => desk.teaser(filed)),
  };
}

function mapStories<From, To>(list: ListView<From>, map: (story: From) => To): ListView<To> {
  return { ...list, groups: list.groups.map((group) => ({ ...group, stories: group.stories.map(map) })) };
}

/** A page of which there is only one: its view is small enough to be its own key. */
export function singlePage<Kind extends PageKind>(kind: Kind, path: SitePath, view: () => Views[Kind]): PlannedPage {
  return { kind, path, key: () => keyOf(view()), view } as PlannedPage;
}
