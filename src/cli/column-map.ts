import { countedFields } from "../records/hows.ts";
import { particulars } from "../records/particulars.ts";
import type { ColumnMap } from "../records/read-file-source.ts";
import { Usage } from "./usage.ts";

/** The fields that a column may be said to give. */
const fields = [...countedFields, ...particulars, "images"] as const;

/**
 * What stands behind `--map`, once or several times: `headline=hed`.
 *
 * @throws Usage
 */
export function columnMap(given: readonly string[] | undefined): ColumnMap | undefined {
  if (given === undefined) return undefined;
  const map = new Map<string, string>();
  for (const each of given) {
    const [, field = "", column = ""] = /^([a-z]+)=(.+)$/.exec(each) ?? [];
    if (!fields.some((known) => known === field)) {
      throw new Usage(`--map needs FIELD=COLUMN with one of ${fields.join(", ")}, not ${JSON.stringify(each)}.`);
    }
    map.set(field, column);
  }
  return map;
}
