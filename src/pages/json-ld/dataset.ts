import type { DataDownloadLeaf, DatasetLeaf, WithContext } from "schema-dts";
import type { SitePath } from "../../basics/address.ts";
import { pagePath } from "../../basics/address.ts";
import { fullAddress } from "../full-address.ts";
import { licenceOf } from "../licence.ts";
import type { Chrome } from "../page.ts";
import type { AboutView } from "../views.ts";
import { context } from "./json-ld.ts";
import { archiveOf } from "./web-site.ts";

/**
 * The archive's records as schema.org's Dataset, with the files in which they stand. Null where there are none, or where
 * the archive's own address is not known: a download without one is none.
 */
export function dataset({ data }: Pick<AboutView, "data">, chrome: Chrome): WithContext<DatasetLeaf> | null {
  const { title, description } = chrome;
  const page = fullAddress(pagePath("about"), chrome);
  if (data.length === 0 || page === null) return null;
  const licence = licenceOf(chrome);
  const archive = archiveOf(chrome);
  const file = (path: SitePath, encodingFormat: string): DataDownloadLeaf => {
    return { "@type": "DataDownload", encodingFormat, contentUrl: fullAddress(path, chrome) ?? page };
  };
  return {
    "@context": context,
    "@type": "Dataset",
    "@id": page,
    url: page,
    name: title,
    ...(description !== null && { description }),
    ...(licence !== null && { license: licence }),
    ...(archive !== null && { isPartOf: archive }),
    distribution: data.flatMap(({ jsonl, csv }) => [file(jsonl, "application/jsonl"), file(csv, "text/csv")]),
  };
}
