import { backfileSearch } from "./backfile.ts";
import type { SearchContender } from "./contender.ts";
import { lunrAll, lunrAny } from "./lunr.ts";
import { miniSearchAll, miniSearchAny, miniSearchBoosted } from "./minisearch.ts";
import { pagefindDefault } from "./pagefind.ts";

/** In the order of the table. Each other search stands there in every plain use that might serve it better. */
export const searchContenders: readonly SearchContender[] = [
  backfileSearch,
  pagefindDefault,
  lunrAny,
  lunrAll,
  miniSearchAny,
  miniSearchAll,
  miniSearchBoosted,
];
