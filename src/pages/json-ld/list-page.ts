import type { CollectionPageLeaf, OrganizationLeaf, PersonLeaf, ProfilePageLeaf, WithContext } from "schema-dts";
import type { SitePath } from "../../basics/address.ts";
import { fullAddress } from "../full-address.ts";
import type { Chrome } from "../page.ts";
import { context } from "./json-ld.ts";
import { archiveOf } from "./web-site.ts";

/** A page that lists stories, or what there are stories of, as schema.org's CollectionPage. */
export function collectionPage(name: string, path: SitePath, chrome: Chrome): WithContext<CollectionPageLeaf> {
  return { "@context": context, "@type": "CollectionPage", ...page(name, path, chrome) };
}

/**
 * An author's page as schema.org's ProfilePage.
 *
 * @param mainEntity a person, as far as she is known; or an agency or a desk, where nobody else signs so
 */
export function profilePage(
  name: string,
  mainEntity: PersonLeaf | OrganizationLeaf,
  path: SitePath,
  chrome: Chrome,
): WithContext<ProfilePageLeaf> {
  return { "@context": context, "@type": "ProfilePage", ...page(name, path, chrome), mainEntity };
}

/** What both say: the name, the address, and the archive in which they stand. */
function page(name: string, path: SitePath, chrome: Chrome) {
  const address = fullAddress(path, chrome);
  const archive = archiveOf(chrome);
  return {
    ...(address !== null && { "@id": address, url: address }),
    name,
    ...(archive !== null && { isPartOf: archive }),
  };
}
