import { samenessKey } from "../../../basics/sameness.ts";
import type { Clipping } from "../../clipping.ts";
import type { Tallier } from "../../tally.ts";
import type { Claim, PageField } from "./claim.ts";

/** The record's field that a page's field gives. */
const fields: Readonly<Record<PageField, keyof Clipping>> = {
  headline: "headline",
  dek: "dek",
  description: "blurbs",
  author: "authors",
  date: "date",
  updated: "updated",
  section: "section",
  tag: "tags",
  publication: "publication",
  language: "language",
  url: "url",
  rights: "rights",
};

/** Counts what became of all that the page said: kept, said again elsewhere, or not believed. */
export function tallyClaims(claims: readonly Claim[], clipping: Clipping, tally: Tallier): void {
  const chosen = new Map<PageField, readonly string[]>();
  for (const { field, value, rule } of claims) {
    const name = `${rule} ${field}`;
    const target = field === "description" && clipping.blurbs.length === 0 ? "dek" : fields[field];
    const said = chosen.get(field) ?? valuesOf(clipping, target);
    chosen.set(field, said);
    if (said.includes(samenessKey(value))) tally.kept(name, target, { text: value });
    else if (said.length > 0 && ruleOf(clipping, target) === rule) {
      tally.changed(name, target, "read as what it means", { text: value });
    } else
      tally.dropped(name, said.length === 0 ? "not understood" : "another part of the page was believed", {
        text: value,
      });
  }
}

function ruleOf(clipping: Clipping, field: keyof Clipping): string | undefined {
  const said = clipping[field] as { readonly rule?: string } | undefined;
  return said?.rule;
}

function valuesOf(clipping: Clipping, field: keyof Clipping): readonly string[] {
  if (field === "authors") return (clipping.authors?.value ?? []).map(({ name }) => samenessKey(name));
  if (field === "tags") return (clipping.tags?.value ?? []).map(samenessKey);
  if (field === "blurbs") return clipping.blurbs.map(({ value }) => samenessKey(value));
  const said = clipping[field] as { readonly value?: unknown } | undefined;
  return typeof said?.value === "string" ? [samenessKey(said.value)] : [];
}
