import { writeYaml } from "../yaml-write.ts";

/**
 * What of `merges.yaml` must go with the records: which stories are different ones, else another archive might make one of
 * them again. Those that are one are one record by now. Empty where there is nothing to say.
 */
export function writeMerges(apart: readonly (readonly string[])[]): string {
  const lists = apart.filter((ids) => ids.length > 1);
  return lists.length === 0 ? "" : writeYaml({ different: lists });
}
