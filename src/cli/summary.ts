import type { Report } from "../build.ts";
import { countProblems } from "./problems.ts";

/** `10 articles, 41 pages, 0.8 seconds, no problems` */
export function summary({ articles, pages, seconds, problems }: Report): string {
  const parts = [
    `${articles} ${articles === 1 ? "article" : "articles"}`,
    `${pages} ${pages === 1 ? "page" : "pages"}`,
    `${seconds} ${seconds === 1 ? "second" : "seconds"}`,
    countProblems(problems),
  ];
  return parts.join(", ");
}
