import assert from "node:assert/strict";
import { readGroup, readHead } from "../../src/site/manifest.ts";

/** One page of each kind that a site has, but for redirects, which nobody stays on; addresses from the site's root. */
export function pageOfEachKind(folder: string): readonly (readonly [kind: string, address: string])[] {
  const kinds = new Map<string, string>();
  for (const { path, kind } of pagesOf(folder)) {
    if (kind !== "redirect" && !kinds.has(kind)) kinds.set(kind, addressOf(path));
  }
  return [...kinds];
}

/** The stories whose path matches, as pages of the kind `article`. */
export function storiesLike(folder: string, pattern: RegExp): readonly (readonly ["article", string])[] {
  return pagesOf(folder)
    .filter(({ path, kind }) => kind === "article" && pattern.test(path))
    .map(({ path }) => ["article", addressOf(path)] as const);
}

function pagesOf(folder: string): readonly { readonly path: string; readonly kind: string }[] {
  const head = readHead(folder);
  assert.ok(typeof head === "object");
  return head.groups
    .map(({ name }) => readGroup(folder, name))
    .flatMap((part) => (typeof part === "object" ? part : []))
    .filter(({ path }) => path.endsWith(".html"));
}

function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, "$1");
}
