import type { Filed } from "../archive/archive.ts";
import type { SitePath } from "../basics/address.ts";
import type { Person } from "../records/person.ts";
import { listChanged } from "./changed.ts";
import type { Desk } from "./desk.ts";
import type { ListView } from "./list-views.ts";
import type { PageKind, PlannedPage } from "./page.ts";
import { type PersonView, personKey, personView } from "./person-view.ts";
import type { Views } from "./views.ts";

/** The kinds of page whose view is a list of stories. */
export type ListKind = { [Kind in PageKind]: Views[Kind] extends ListView ? Kind : never }[PageKind];

/** Plain data as a key. */
export function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

/**
 * A page that lists stories. What it says is laid out with the stories themselves in place of their teasers; the key
 * takes their keys, the view their teasers, so that neither can forget what the other has.
 *
 * @param person whom the page is about
 */
export function listPage(
  kind: ListKind,
  path: SitePath,
  layOut: () => ListView<Filed>,
  desk: Desk,
  person?: Person,
): PlannedPage {
  return {
    kind,
    path,
    key: () => listKey(layOut(), person && personKey(person, desk)),
    view: () => listView(layOut(), desk, person && personView(person, path, desk)),
    changed: (online) =>
      listChanged(
        layOut().groups.flatMap(({ stories }) => stories),
        online,
      ),
  };
}

/** The frame of the list, then a line a story: keys hold no line ends. A biography stands as it was written. */
function listKey(list: ListView<Filed>, person: unknown): string {
  let stories = "";
  const groups = list.groups.map(({ cut, path, stories: own }) => {
    for (const { key } of own) stories += `\n${key}`;
    return [cut, path, own.length];
  });
  return JSON.stringify({ ...list, groups, person: person ?? null }) + stories;
}

function listView(list: ListView<Filed>, desk: Desk, person: PersonView | undefined): ListView {
  const groups = list.groups.map((group) => ({ ...group, stories: group.stories.map((filed) => desk.teaser(filed)) }));
  return { ...list, groups, person: person ?? null };
}

/** A page of which there is only one: its view is small enough to be its own key. */
export function singlePage<Kind extends PageKind>(kind: Kind, path: SitePath, view: () => Views[Kind]): PlannedPage {
  return { kind, path, key: () => keyOf(view()), view } as PlannedPage;
}
