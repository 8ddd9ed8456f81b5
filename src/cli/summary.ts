import type { Report } from "../build.ts";
import { counted } from "./counted.ts";
import { countProblems } from "./problems.ts";

/** `10 articles, 41 pages, 0.8 seconds, no problems` */
export function summary({ articles, pages, seconds, problems }: Report): string {
  return [
    counted(articles, "article"),
    counted(pages, "page"),
    counted(seconds, "second"),
    countProblems(problems),
  ].join(", ");
}
