import { type Problem, printProblem } from "../basics/problem.ts";
import { counted } from "./counted.ts";
import { printable, say, styled } from "./print.ts";

/** How many problems of one rule are printed: 20,000 records with one habit are one thing to know. */
const most = 50;

/** Prints problems, the errors first, each with its file and line, to standard error. */
export function printProblems(problems: readonly Problem[]): void {
  const shown = new Map<string, number>();
  const sorted = [...problems].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  for (const problem of sorted) {
    const count = (shown.get(problem.rule) ?? 0) + 1;
    shown.set(problem.rule, count);
    if (count > most) continue;
    const style = problem.severity === "error" ? "red" : "yellow";
    say(styled(printable(printProblem(problem)), style, process.stderr));
  }
  for (const [rule, count] of shown) {
    if (count > most) say(`… and ${count - most} more of ${rule}; --json lists them all.`);
  }
}

/** Prints what was taken for granted. */
export function printNotices(notices: readonly string[]): void {
  for (const notice of notices) say(printable(notice));
}

/** `2 errors and 1 warning`, `no problems` */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [errors > 0 && counted(errors, "error"), warnings > 0 && counted(warnings, "warning")];
  return parts.filter((part) => part !== false).join(" and ") || "no problems";
}
