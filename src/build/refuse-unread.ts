import { Failure } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";

/**
 * A file that the disk did not give is no file without stories: a site that was built without it would lack them, and
 * take them for withdrawn.
 *
 * @throws a Failure that names the first
 */
export function refuseUnread(problems: readonly Problem[]): void {
  const unread = problems.filter(({ rule }) => rule === "unreadable");
  const [first] = unread;
  if (first === undefined) return;
  const [why] = /^[^)]*\)/.exec(first.note) ?? [first.note];
  const others = unread.length === 1 ? "" : ` So it is with ${unread.length - 1} more.`;
  throw new Failure(
    `${first.file} cannot be read, and without it the site would lack its stories. ${why}.${others} Let your account read it, or move it out of the content folder, and build again.`,
  );
}
