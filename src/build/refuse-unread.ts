import { Failure } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";

const rules: readonly string[] = ["unreadable", "reader-broke"];

/**
 * A file that the disk did not give, or over which a reader broke, is no file without stories: a site that was built
 * without it would lack them, and take them for withdrawn.
 *
 * @throws a Failure that names the first
 */
export function refuseUnread(problems: readonly Problem[]): void {
  const unread = problems.filter(({ rule }) => rules.includes(rule));
  const [first] = unread;
  if (first === undefined) return;
  const others = unread.length === 1 ? "" : ` So it is with ${unread.length - 1} more.`;
  const lacks = `${first.file} cannot be read, and without it the site would lack its stories.`;
  if (first.rule === "reader-broke") {
    const [why = ""] = first.note.split(" It is left out.", 1);
    throw new Failure(
      `${lacks} ${why}${others} Move it out of the content folder, and build again; and please report it, with the file if you may.`,
    );
  }
  const [why] = /^[^)]*\)/.exec(first.note) ?? [first.note];
  throw new Failure(
    `${lacks} ${why}.${others} Let your account read it, or move it out of the content folder, and build again.`,
  );
}
