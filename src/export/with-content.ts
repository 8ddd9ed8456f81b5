import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Watched } from "../build/progress.ts";
import { type ContentReading, readContent } from "../records/store.ts";
import { readingCode } from "../site/code-digest.ts";

/** Reads the content, its texts kept on the disk meanwhile: they may be more than the memory holds. */
export async function withContent<Result>(
  { content, onProgress, signal }: Watched & { readonly content: string },
  work: (read: ContentReading) => Promise<Result>,
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
      return await work(read);
    } finally {
      read.reused?.kept.sources.stories.texts.close();
    }
  } finally {
    signal?.removeEventListener("abort", forget);
    forget();
  }
}
