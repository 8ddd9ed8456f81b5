import { filePath } from "../../basics/address.ts";
import { slug } from "../../basics/slug.ts";
import { type Column, columns } from "../../records/data/csv.ts";
import { licenceOf } from "../licence.ts";
import type { Chrome, SiteFile } from "../page.ts";
import type { RecordCut } from "./cuts.ts";
import { dataFolder, type RowFormat } from "./record-file.ts";

export const packagePath = filePath(dataFolder, "datapackage.json");

/**
 * What the data files are and what their columns mean, as a Data Package (datapackage.org, version 2). It changes when a
 * file comes or goes, and not with each story: no sizes and digests stand in it, and no day on which it was made.
 */
export function dataPackage(cuts: readonly RecordCut[], chrome: Chrome): SiteFile {
  const text = `${JSON.stringify(describe(cuts, chrome), null, 2)}\n`;
  return { path: packagePath, key: () => text, text: () => text };
}

function describe(cuts: readonly RecordCut[], chrome: Chrome): object {
  const { title, description, address } = chrome;
  const name = slug(title);
  const licence = licenceOf(chrome);
  const paths = (format: RowFormat): string[] => cuts.map((cut) => `${cut.name}.${format}`);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    // The pattern of version 1, which many programs hold names to.
    ...(/^[a-z0-9._-]+$/.test(name) && { name }),
    title,
    ...(description !== null && { description }),
    ...(address !== null && { homepage: address }),
    ...(licence !== null && { licenses: [{ path: licence }] }),
    resources: [
      {
        name: "records-csv",
        title: "Records as a table",
        description:
          "One row a story, under a line of names in each file. Lists and mappings are JSON in their cells. A text " +
          "that a spreadsheet would run as a formula has an apostrophe before it, which is not part of the text.",
        type: "table",
        path: paths("csv"),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { header: true, delimiter: ",", quoteChar: '"', doubleQuote: true, lineTerminator: "\r\n" },
        schema: {
          $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
          fields: columns.map(field),
          primaryKey: ["id"],
          missingValues: [""],
        },
      },
      {
        name: "records-json-lines",
        title: "Records as JSON Lines",
        description: "One object a line, a story each, with the keys of the table; lists and mappings are such.",
        path: paths("jsonl"),
        format: "jsonl",
        mediatype: "application/jsonl",
        encoding: "utf-8",
      },
    ],
  };
}

function field({ name, type, description }: Column): object {
  const required = name === "id" || name === "path" || name === "headline";
  return {
    name,
    type,
    description,
    ...(required && { constraints: { required, ...(name === "id" && { unique: true }) } }),
  };
}
