import type { Query, Sort } from "../query/query.ts";
import type { GroupName } from "./facets.ts";

/** What is asked of the shards. */
export interface Question {
  /** All that is asked but the groups. */
  readonly rest: Query;
  /** What is chosen of each kind; null where nothing is. */
  readonly groups: Readonly<Record<GroupName, Query | null>>;
  readonly sort: Sort;
  /** How many stories are wanted. */
  readonly shown: number;
}
