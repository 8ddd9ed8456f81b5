import type { SearchActionLeaf, WebSiteLeaf, WithActionConstraints, WithContext } from "schema-dts";
import { pagePath } from "../../basics/address.ts";
import { fullAddress } from "../full-address.ts";
import type { Chrome } from "../page.ts";
import { context } from "./json-ld.ts";

/** The archive as schema.org's WebSite, for its front page. */
export function webSite(chrome: Chrome): WithContext<WebSiteLeaf> {
  const { title, description, address, language } = chrome;
  const search = fullAddress(pagePath("search"), chrome);
  return {
    "@context": context,
    "@type": "WebSite",
    ...(address !== null && { "@id": address, url: address }),
    name: title,
    ...(description !== null && { description }),
    inLanguage: language,
    ...(search !== null && { potentialAction: searchAction(search) }),
  };
}

/** The same as what a page is part of; null where it has no address by which to know it again. */
export function archiveOf({ title, address }: Chrome): WebSiteLeaf | null {
  return address === null ? null : { "@type": "WebSite", "@id": address, name: title };
}

/** How machines ask the archive's search: the braces stand for the question. */
function searchAction(page: string): WithActionConstraints<SearchActionLeaf> {
  return {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${page}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  };
}
