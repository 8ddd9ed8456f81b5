import type { Archive } from "../archive/archive.ts";
import { arrange } from "../archive/arrange.ts";
import type { Problem } from "../basics/problem.ts";
import type { Watched } from "../build/progress.ts";
import type { ContentReading } from "../records/store.ts";
import { withContent } from "./with-content.ts";

/** What was wrong with the sources, and what was taken for granted. */
export interface Said {
  readonly problems: readonly Problem[];
  readonly notices: readonly string[];
}

/**
 * Does something with an archive. Its texts are kept on the disk meanwhile: they may be more than the memory holds.
 *
 * @throws a Failure when there is no story
 */
export async function withArchive<Result>(
  options: Watched & { readonly content: string },
  work: (archive: Archive, said: Said, read: ContentReading) => Promise<Result>,
): Promise<Result> {
  return withContent(options, async (read) => {
    const { archive, problems, notices } = arrange(read);
    const said = { problems: [...read.problems, ...problems], notices: [...read.notices, ...notices] };
    return work(archive, said, read);
  });
}
