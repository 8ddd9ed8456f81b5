import { openSearch } from "./ask.ts";

console.log(openSearch);
