import assert from "node:assert/strict";
import type { SitePath } from "../../src/basics/address.ts";
import { digest } from "../../src/basics/digest.ts";
import type { ListView } from "../../src/pages/list-views.ts";
import { type PageKind, writeOut } from "../../src/pages/page.ts";
import type { Plan } from "../../src/pages/plan.ts";
import type { Views } from "../../src/pages/views.ts";

/** What the page at this address says; it must be planned, and of this kind. */
export function viewAt<Kind extends PageKind>(plan: Plan, kind: Kind, path: string): Views[Kind] {
  const planned = plan.pages.find((page) => page.path === path);
  assert.ok(planned, `${path} is not planned`);
  assert.equal(planned.kind, kind);
  return planned.view() as Views[Kind];
}

/** The address of the story with this headline. */
export function pathOf(plan: Plan, headline: string): SitePath {
  const found = plan.pages.find((page) => page.kind === "article" && page.view().headline === headline);
  assert.ok(found, `No story “${headline}”`);
  return found.path;
}

/** The addresses of a kind of page below a path, sorted. */
export function pathsBelow(plan: Plan, path: string): string[] {
  return plan.pages
    .map((page): string => page.path)
    .filter((other) => other.startsWith(path))
    .sort();
}

/** A list in short: how many stories each heading has, and how many stand behind each further page. */
export function outline({ count, groups, further }: ListView): unknown {
  return {
    count,
    groups: groups.map(({ cut, path, stories }) => [cut, path, stories.length]),
    further: further.map(({ cut, path, count }) => [cut, path, count]),
  };
}

/** Each page's address with a digest of all that it says. */
export function digests(plan: Plan): Map<SitePath, string> {
  const pages = plan.pages.map(writeOut).map(({ kind, path, view }) => [path, digest([kind, JSON.stringify(view)])]);
  const files = plan.files.map((file) => [file.path, digest([file.text()])]);
  return new Map([...pages, ...files] as [SitePath, string][]);
}
