import { Failure } from "../basics/failure.ts";
import type { Problem } from "../basics/problem.ts";

/** The problems of files whose stories are not known, and what to do about each. */
const remedies: Readonly<Record<string, string>> = {
  unreadable: "Let your account read it, or move it out of the content folder, and build again.",
  "reader-broke":
    "Its reader broke over it: a fault of Backfile, not of yours. Move it out of the content folder, and build again; and please report it, with the file if you may.",
};

/**
 * A file that the disk did not give, or over which a reader broke, is no file without stories: a site that was built
 * without it would lack them, and take them for withdrawn.
 *
 * @throws a Failure that names the first
 */
export function refuseUnread(problems: readonly Problem[]): void {
  const unread = problems.filter(({ rule }) => Object.hasOwn(remedies, rule));
  const [first] = unread;
  if (first === undefined) return;
  const { file, rule, found } = first;
  const others = unread.length === 1 ? "" : ` So it is with ${unread.length - 1} more.`;
  throw new Failure(
    `${file} cannot be read (${found}), and without it the site would lack its stories.${others} ${remedies[rule]}`,
  );
}
