import { CborReader } from "../cbor.ts";

/** One place at which Pagefind has a word. */
export type Told = (word: string, story: number, place: number, variant: boolean) => void;

/**
 * Reads a file of words of Pagefind's: CBOR, `[[[word, stories, [[spelling, stories], …]], …]]`. A word's stories are
 * `[[number, places in the text, places in the names], …]`, each number counted from the one before and so each place;
 * a negative number among the places is a weight, and no place.
 *
 * @throws when the bytes are something else
 */
export function readPagefindWords(bytes: Buffer, tell: Told): void {
  const reader = new CborReader(bytes);
  expect(reader, 1);
  for (let left = reader.head(4); left > 0; left -= 1) {
    expect(reader, 3);
    const word = textOf(reader);
    readStories(reader, (story, place) => tell(word, story, place, false));
    for (let more = reader.head(4); more > 0; more -= 1) {
      expect(reader, 2);
      reader.latin();
      readStories(reader, (story, place) => tell(word, story, place, true));
    }
  }
  if (reader.at !== bytes.length) throw new Error("The index is longer than it says.");
}

function readStories(reader: CborReader, tell: (story: number, place: number) => void): void {
  let story = 0;
  for (let left = reader.head(4); left > 0; left -= 1) {
    expect(reader, 3);
    story += reader.head(0);
    let place = 0;
    for (let more = reader.head(4); more > 0; more -= 1) {
      const step = reader.signed();
      if (step < 0) continue;
      place += step;
      tell(story, place);
    }
    reader.skipNumbers();
  }
}

function textOf(reader: CborReader): string {
  return Buffer.from(reader.latin(), "latin1").toString("utf8");
}

function expect(reader: CborReader, items: number): void {
  if (reader.head(4) !== items) throw new Error("The index is not as Pagefind writes it.");
}
