import { samenessKey } from "../../../basics/sameness.ts";
import type { Notice, Picture } from "../../clipping.ts";
import type { Claim, PageField } from "./claim.ts";
import { type JsonLd, type LdNode, own, typesOf } from "./json-ld.ts";
import { pageString } from "./page-strings.ts";

const articleType =
  /^(?:(?:\w+)?Article|(?:\w+)?BlogPosting|Report|(?:\w+)?NewsArticle|Review|CriticReview|SocialMediaPosting|Recipe|ClaimReview|AnalysisNewsArticle)$/;

/** The object that speaks of the page's own story, if there is one. */
export function articleOf(
  { nodes }: JsonLd,
  titles: readonly string[],
  addresses: readonly string[],
): LdNode | undefined {
  const articles = nodes.filter(
    (node) =>
      typesOf(node).some((type) => articleType.test(type)) && text(own(node, "headline") ?? own(node, "name")) !== "",
  );
  if (articles.length < 2) return articles[0];
  const keys = new Set(titles.map(samenessKey));
  const places = new Set(addresses);
  const own1 = articles.find((node) =>
    [own(node, "url"), own(node, "mainEntityOfPage"), own(node, "@id")].some((value) => places.has(addressOf(value))),
  );
  return (
    own1 ??
    articles.find((node) => keys.has(samenessKey(text(own(node, "headline"))))) ??
    articles.find((node) => own(node, "datePublished") !== undefined)
  );
}

/** What it says, field by field. */
export function jsonLdClaims(article: LdNode, { byId }: JsonLd): readonly Claim[] {
  const claims: Claim[] = [];
  const claim = (field: PageField, value: unknown): void => {
    for (const one of texts(value, byId)) if (one !== "") claims.push({ field, value: one, rule: "json-ld" });
  };
  claim("headline", own(article, "headline"));
  claim("headline", own(article, "name"));
  claim("dek", own(article, "alternativeHeadline"));
  claim("description", own(article, "description") ?? own(article, "abstract"));
  claim("author", own(article, "author") ?? own(article, "creator"));
  claim("date", own(article, "datePublished") ?? own(article, "dateCreated"));
  claim("updated", own(article, "dateModified"));
  claim("section", own(article, "articleSection"));
  claim("publication", own(article, "publisher") ?? own(article, "sourceOrganization"));
  claim("language", own(article, "inLanguage"));
  claim("rights", own(article, "license"));
  claim("rights", own(article, "copyrightNotice"));
  const url = addressOf(own(article, "url")) || addressOf(own(article, "mainEntityOfPage"));
  if (url !== "") claim("url", url);
  const keywords = own(article, "keywords");
  if (typeof keywords === "string") for (const word of keywords.split(/[,;]/)) claim("tag", word);
  else claim("tag", keywords);
  return claims;
}

/** The pictures that it names, with what is said of each. */
export function jsonLdPictures(article: LdNode, { byId }: JsonLd): readonly Picture[] {
  const image = own(article, "image") ?? own(article, "thumbnailUrl");
  return (Array.isArray(image) ? image : [image]).slice(0, 20).flatMap((one): readonly Picture[] => {
    const node = resolved(one, byId);
    if (typeof node === "string") return [{ src: node }];
    if (node === undefined) return [];
    const src = addressOf(own(node, "url")) || addressOf(own(node, "contentUrl"));
    if (src === "") return [];
    const caption = text(own(node, "caption") ?? own(node, "description"));
    const credit = text(own(node, "creditText")) || (texts(own(node, "creator") ?? own(node, "author"), byId)[0] ?? "");
    return [{ src, ...(caption === "" ? {} : { caption }), ...(credit === "" ? {} : { credit }) }];
  });
}

/** What was set right later, as schema.org's `correction` has it. */
export function jsonLdNotices(article: LdNode): readonly (Omit<Notice, "date"> & { readonly said?: string })[] {
  const corrections = own(article, "correction");
  return (Array.isArray(corrections) ? corrections : [corrections]).slice(0, 50).flatMap((one) => {
    if (typeof one === "string")
      return [{ kind: "correction", text: pageString(one) } as const].filter((notice) => !/^https?:/.test(notice.text));
    if (typeof one !== "object" || one === null) return [];
    const words = text(own(one as LdNode, "text"));
    const said = text(own(one as LdNode, "datePublished"));
    return words === "" ? [] : [{ kind: "correction", text: words, ...(said === "" ? {} : { said }) } as const];
  });
}

function texts(value: unknown, byId: JsonLd["byId"]): readonly string[] {
  return (Array.isArray(value) ? value : [value]).slice(0, 200).map((one) => {
    const node = resolved(one, byId);
    return node === undefined || typeof node === "string"
      ? pageString(node ?? "")
      : text(own(node, "name") ?? own(node, "@value") ?? own(node, "alternateName"));
  });
}

function resolved(value: unknown, byId: JsonLd["byId"]): LdNode | string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const node = value as LdNode;
  const id = own(node, "@id");
  return own(node, "name") === undefined && own(node, "url") === undefined && typeof id === "string"
    ? (byId.get(id) ?? node)
    : node;
}

function text(value: unknown): string {
  if (Array.isArray(value)) return text(value[0]);
  if (typeof value === "string") return pageString(value);
  if (typeof value === "number") return String(value);
  if (typeof value === "object" && value !== null)
    return text(own(value as LdNode, "@value") ?? own(value as LdNode, "name"));
  return "";
}

function addressOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return addressOf(value[0]);
  return typeof value === "object" && value !== null
    ? addressOf(own(value as LdNode, "@id") ?? own(value as LdNode, "url"))
    : "";
}
