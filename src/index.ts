/** Backfile as a library: the same as the commands, without their printing. */
export type { Edtf } from "./basics/edtf.ts";
export { Failure } from "./basics/failure.ts";
export type { Problem } from "./basics/problem.ts";
export { printProblem } from "./basics/problem.ts";
export type { BuildOptions, Report } from "./build.ts";
export { build } from "./build.ts";
export type { CheckReport } from "./check.ts";
export { check } from "./check.ts";
export type { Author, How, Line } from "./clippings/clipping.ts";
export { parse } from "./parse.ts";
export type { Article, Provenance, ProvenField, Source } from "./records/article.ts";
export type { Parsed } from "./records/parsed.ts";
export type { LedgerLine } from "./records/source-reading.ts";
export type { SearchAnswer, SearchResult } from "./search/search-site.ts";
export type { Progress } from "./write-site.ts";
