import type { FolderReading } from "../records/store.ts";
import { type AlbumReading, readAlbum } from "../records/store-pictures.ts";
import { codeDigest } from "../site/code-digest.ts";
import { inspectPicture } from "../site/inspect-picture.ts";

/**
 * Looks for the pictures of a content folder that was read.
 *
 * @param kept where is kept what was seen of them in earlier builds
 */
export function readPictures(reading: FolderReading, kept?: string): Promise<AlbumReading> {
  const { folder, pictures, mentions } = reading;
  const keeping = kept === undefined ? undefined : { folder: kept, code: picturesCode() };
  return readAlbum({ folder, pictures, mentions: mentions(), inspect: inspectPicture, kept: keeping });
}

/** Of what looks at pictures. */
export function picturesCode(): string {
  return codeDigest("src/records", "src/site");
}
