import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "./archive/archive.ts";
import { arrange } from "./archive/arrange.ts";
import type { Problem } from "./basics/problem.ts";
import type { Watched } from "./progress.ts";
import { type ContentReading, readContent } from "./records/store.ts";
import { readingCode } from "./site/code-digest.ts";

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
  { content, onProgress, signal }: Watched & { readonly content: string },
  work: (archive: Archive, said: Said, read: ContentReading) => Promise<Result>,
): Promise<Result> {
  const kept = mkdtempSync(join(tmpdir(), "backfile-export-"));
  const forget = (): void => rmSync(kept, { recursive: true, force: true });
  signal?.addEventListener("abort", forget);
  try {
    const stage = "Reading the content";
    onProgress?.({ stage });
    const read = await readContent(content, {
      folder: kept,
      code: readingCode(),
      onRead: (done, total) => onProgress?.({ stage, done, total }),
    });
    signal?.throwIfAborted();
    try {
      const { archive, problems, notices } = arrange(read);
      const said = { problems: [...read.problems, ...problems], notices: [...read.notices, ...notices] };
      return await work(archive, said, read);
    } finally {
      read.reused?.kept.sources.stories.texts.close();
    }
  } finally {
    signal?.removeEventListener("abort", forget);
    forget();
  }
}
