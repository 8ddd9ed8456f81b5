import { typesOf } from "./json-ld.ts";
import type { PageClaims } from "./page-claims.ts";
import type { SettledPage } from "./settle-page.ts";

const listTypes = /^(?:CollectionPage|ItemList|ProfilePage|SearchResultsPage|Blog|CategoryCodeSet)$/;

/** Whether the page's data says that it is one story's page. */
export function hasStoryMarks({ claims, article, meta, jsonLd }: PageClaims): boolean {
  const type = meta.get("og:type")?.[0]?.toLowerCase() ?? "";
  const isList = jsonLd.nodes.some((node) => typesOf(node).some((one) => listTypes.test(one)));
  if (type === "article" || type === "news" || type === "blog" || type.endsWith(":article"))
    return !isList || article !== undefined || claims.some(isDateOfStory);
  if (article !== undefined && !isList) return true;
  return claims.some(isDateOfStory) || meta.has("citation_title");
}

function isDateOfStory({ field, rule }: { readonly field: string; readonly rule: string }): boolean {
  return field === "date" && (rule === "article-meta" || rule === "citation-meta" || rule === "parsely");
}

/** Whether there is a story: a text, and not only links, and not the front of a site. */
export function isStory({ clipping, story }: SettledPage, page: PageClaims): boolean {
  if (clipping.headline === undefined && clipping.body === undefined) return false;
  const marked = hasStoryMarks(page);
  if (story === undefined || story.length < 25)
    return marked && (clipping.blurbs.length > 0 || clipping.dek !== undefined);
  if (marked) return true;
  const url = clipping.url?.value;
  if (
    url !== undefined &&
    /^\/(?:index\.\w{1,5})?$/.test(new URL(url).pathname) &&
    new URL(url).search === "" &&
    clipping.date === undefined
  )
    return false;
  return story.length >= 140 ? story.linked < 0.6 : story.linked < 0.3;
}
