import type { Archive } from "../../archive/archive.ts";
import { filePath } from "../../basics/address.ts";
import { writeMerges } from "../../records/same/write-merges.ts";
import type { SiteFile } from "../page.ts";
import { dataFolder } from "./record-file.ts";

/** Which stories are different ones, where a person has said so of any: no file without. */
export function mergesYaml({ apart = [] }: Pick<Archive, "apart">): SiteFile[] {
  const text = writeMerges(apart);
  return text === "" ? [] : [{ path: filePath(dataFolder, "merges.yaml"), key: () => text, text: () => text }];
}
