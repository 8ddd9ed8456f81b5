import type { Archive } from "../../archive/archive.ts";
import type { Chrome, SiteFile } from "../page.ts";
import { archiveYaml } from "./archive-yaml.ts";
import { authorFile } from "./author-file.ts";
import type { RecordCut } from "./cuts.ts";
import { dataPackage } from "./data-package.ts";
import { Exports } from "./exported.ts";
import { mergesYaml } from "./merges-yaml.ts";
import { MarkdownFile, recordsFile } from "./record-file.ts";

/**
 * The archive's own data, below `/data/` and beside its stories: what it was made from, to be made again from.
 *
 * @param cuts the records by their files; none where the archive publishes no data
 */
export function planData(cuts: readonly RecordCut[], chrome: Chrome, archive: Archive): SiteFile[] {
  if (cuts.length === 0) return [];
  const exports = new Exports(archive);
  return [
    ...cuts.flatMap((cut) => [recordsFile(cut, "jsonl", exports), recordsFile(cut, "csv", exports)]),
    dataPackage(cuts, chrome),
    archiveYaml(archive),
    ...mergesYaml(archive),
    ...archive.authors.flatMap(({ slug, person }) => (person === undefined ? [] : [authorFile(slug, person)])),
    ...(chrome.markdown ? archive.stories.map((filed) => new MarkdownFile(filed, exports)) : []),
  ];
}
