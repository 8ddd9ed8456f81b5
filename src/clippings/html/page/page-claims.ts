import type { Problem } from "../../../basics/problem.ts";
import type { Picture } from "../../clipping.ts";
import type { Claim } from "./claim.ts";
import { type JsonLd, jsonLdOf, type LdNode } from "./json-ld.ts";
import { articleOf, jsonLdClaims, jsonLdPictures } from "./json-ld-claims.ts";
import { metaClaims, metaOf } from "./meta-claims.ts";
import { microdataClaims } from "./microdata-claims.ts";
import { pageString, wordsOf } from "./page-strings.ts";
import { visibleClaims } from "./visible-claims.ts";

/** All that a page says of its story, before anything of it is believed. */
export interface PageClaims {
  readonly claims: readonly Claim[];
  readonly jsonLd: JsonLd;
  /** The object of JSON-LD that speaks of the story. */
  readonly article: LdNode | undefined;
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly pictures: readonly Picture[];
  readonly problems: readonly Problem[];
}

export function pageClaims(document: Document, file: string, zone: string, language?: string): PageClaims {
  const meta = metaOf(document);
  const jsonLd = jsonLdOf(document, file);
  const title = pageString(document.querySelector("title")?.textContent ?? "");
  const links = linkClaims(document);
  const metas = metaClaims(meta);
  const visible = visibleClaims(document, zone, language);
  const addresses = [...links, ...metas].filter(({ field }) => field === "url").map(({ value }) => value);
  const titles = [...metas, ...visible].filter(({ field }) => field === "headline").map(({ value }) => value);
  const article = articleOf(jsonLd, [...titles, title], addresses);
  const html =
    document.documentElement?.getAttribute("lang") ?? document.documentElement?.getAttribute("xml:lang") ?? "";
  const stated = article === undefined ? [] : jsonLdClaims(article, jsonLd);
  return {
    claims: [
      ...stated.filter(({ field, value }) => field !== "publication" || !platforms.has(value)),
      ...microdataClaims(document),
      ...metas,
      ...links,
      ...visible,
      ...(title === "" ? [] : [{ field: "headline", value: title, rule: "page-title" } as const]),
      ...(html.trim() === "" ? [] : [{ field: "language", value: html.trim(), rule: "html-lang" } as const]),
    ],
    jsonLd,
    article,
    meta,
    pictures: article === undefined ? [] : jsonLdPictures(article, jsonLd),
    problems: jsonLd.problems,
  };
}

/** They name themselves as the publishers of what others write. */
const platforms: ReadonlySet<string> = new Set(["Blogger", "Medium", "Tumblr", "WordPress.com", "Squarespace", "Wix"]);

function linkClaims(document: Document): readonly Claim[] {
  const claims: Claim[] = [];
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href")?.trim() ?? "";
  if (canonical !== "") claims.push({ field: "url", value: canonical, rule: "canonical-link" });
  const saved = savedFrom(document);
  if (saved !== undefined) claims.push({ field: "url", value: saved, rule: "saved-from" });
  for (const link of document.querySelectorAll('link[rel~="license" i], a[rel~="license" i]')) {
    const value = link.getAttribute("href") ?? "";
    if (/^https?:\/\//.test(value)) claims.push({ field: "rights", value, rule: "license-link" });
    else if (wordsOf(link) !== "") claims.push({ field: "rights", value: wordsOf(link), rule: "license-link" });
  }
  return claims;
}

/** Browsers write the address into a comment at the head of a page that they save. */
function savedFrom(document: Document): string | undefined {
  let node: ChildNode | null = document.firstChild;
  for (let steps = 0; node !== null && steps < 20; steps += 1) {
    const found = node.nodeType === 8 ? /saved from url=\(\d{1,6}\)(\S{1,2000})/.exec(node.nodeValue ?? "") : null;
    if (found?.[1] !== undefined) return found[1];
    node = node.nodeName.toLowerCase() === "html" ? node.firstChild : node.nextSibling;
  }
  return undefined;
}
