import type { Archive } from "../../archive/archive.ts";
import type { PictureFile } from "../../records/album.ts";
import { mentionsOf, mentionsOfPerson, type PictureMention } from "../../records/picture-mentions.ts";

/** The pictures that pages of the archive show. Some may come twice. */
export function* shownPictures({ album, stories, authors }: Archive): Generator<PictureFile> {
  if (album === undefined || album.files.length === 0) return;
  const found = function* (mentions: readonly PictureMention[], file: string): Generator<PictureFile> {
    for (const { name } of mentions) {
      const picture = album.find(name, file);
      if (picture !== undefined) yield picture;
    }
  };
  for (const { article, file } of stories) if (file !== undefined) yield* found(mentionsOf(article), file);
  for (const { person } of authors)
    if (person !== undefined) yield* found(mentionsOfPerson(person.profile), person.file);
}
