import type { BreadcrumbListLeaf, ListItemLeaf, WithContext } from "schema-dts";
import { fullAddress } from "../full-address.ts";
import type { Link } from "../list-views.ts";
import type { Chrome } from "../page.ts";
import { context } from "./json-ld.ts";

/**
 * The way down to a page as schema.org's BreadcrumbList, from the front page on. It tells where the page stands in the
 * archive and nothing of the stories there. Null without an address, since a step that leads nowhere is none.
 *
 * @param steps below the front page, named as the page names them
 */
export function breadcrumbs(steps: readonly Link[], chrome: Chrome): WithContext<BreadcrumbListLeaf> | null {
  if (chrome.address === null) return null;
  const items = [step(1, chrome.title, chrome.address)];
  for (const { name, path } of steps) items.push(step(items.length + 1, name, fullAddress(path, chrome) ?? ""));
  return { "@context": context, "@type": "BreadcrumbList", itemListElement: items };
}

function step(position: number, name: string, item: string): ListItemLeaf {
  return { "@type": "ListItem", position, name, item };
}
