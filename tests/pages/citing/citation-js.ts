import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { CslRecord } from "../../../src/pages/citing/csl.ts";

const types = { bibtex: "@biblatex/text", ris: "@ris/file", json: "@csl/list+object" } as const;

/** A citation as Citation.js reads it: CSL-JSON. */
export function parsed(text: string, format: keyof typeof types): Record<string, unknown> {
  const data = format === "json" ? JSON.parse(text) : text;
  const [record, ...others] = new Cite(data, { forceType: types[format], generateGraph: false }).data;
  if (record === undefined || others.length > 0) throw new Error(`${others.length + 1} records in ${text}`);
  return record;
}

/** The record in APA as citeproc prints it: HTML's italics, without what is put around an entry. */
export function citeproc(record: CslRecord): string {
  const clean = JSON.parse(JSON.stringify(record)) as unknown;
  const cite = new Cite(clean, { forceType: "@csl/object", generateGraph: false });
  const entry = cite.format("bibliography", { format: "html", template: "apa", lang: "en-US" });
  return entry
    .replace(/<\/?div[^>]*>/g, "")
    .replace(/&#38;|&amp;/g, "&")
    .replace(/&#60;/g, "<")
    .replace(/&#62;/g, ">")
    .replace(/&#160;/g, "\u00a0")
    .trim();
}
