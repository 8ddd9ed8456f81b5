import type { Filed } from "../archive/archive.ts";
import type { ListView } from "./list-views.ts";

/** A list of nothing, for planners to fill: each kind of list has only some of what a list may have. */
export const bareList: ListView<Filed> = {
  name: null,
  person: null,
  cut: null,
  count: 0,
  feeds: [],
  groups: [],
  further: [],
  trail: [],
  older: null,
  newer: null,
  calendar: [],
  anniversary: null,
  related: null,
};
