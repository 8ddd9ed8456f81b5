import type { ShardEntry } from "../catalogue.ts";
import { gunzip } from "../gunzip.ts";
import { ByteReader } from "./byte-reader.ts";
import { byCodePoint, countBefore } from "./code-points.ts";
import { fileNames, signs } from "./format.ts";
import { countsByField, type List, readPlaces } from "./lists.ts";
import type { OpenShard, Places, Postings, StoryText } from "./open-shard.ts";
import { Recent } from "./recent.ts";
import type { Source } from "./source.ts";
import { readStories, type StoriesFile, textOf } from "./stories-file.ts";
import { readVocabulary } from "./vocabulary-file.ts";
import { WordsFile } from "./words-file.ts";

/** Bytes that a shard may keep in memory of what it has read, about, of each kind. */
const mostKept = 2 ** 21;

/**
 * Loads what every question needs of a shard; all else comes when it is asked for.
 *
 * @throws when a file does not come, is cut, or is no file of this shard
 */
export async function openShard(entry: ShardEntry, source: Source): Promise<OpenShard> {
  const read = async (file: string) => gunzip(await source.read(`shards/${entry.name}/${file}`));
  const stories = readStories(await read(fileNames.stories));
  if (stories.columns.stories !== entry.stories) {
    throw new Error(`The shard ${entry.name} does not hold the ${entry.stories} stories that it should.`);
  }
  return new ReadShard(entry, stories, read);
}

type Read = (file: string) => Promise<Uint8Array>;

/** A key in the file in which it stands. */
interface Found {
  readonly file: WordsFile;
  readonly index: number;
}

class ReadShard implements OpenShard {
  readonly entry: ShardEntry;
  readonly columns: OpenShard["columns"];
  readonly #stories: StoriesFile;
  readonly #read: Read;
  readonly #words = new Recent<WordsFile>(mostKept, ({ weight }) => weight);
  readonly #places = new Recent<Uint8Array>(mostKept, ({ length }) => length);
  readonly #lists = new Recent<Postings | undefined>(mostKept, (list) => 64 + 12 * (list?.stories.length ?? 0));
  readonly #texts = new Recent<readonly StoryText[]>(mostKept, (texts) =>
    texts.reduce((sum, { body }) => sum + 2 * body.length + 1000, 0),
  );
  readonly #vocabulary = new Recent<ReadonlyMap<string, number>>(0, () => 1);

  constructor(entry: ShardEntry, stories: StoriesFile, read: Read) {
    this.entry = entry;
    this.columns = stories.columns;
    this.#stories = stories;
    this.#read = read;
  }

  postings(form: string): Promise<Postings | undefined> {
    return this.#lists.get(form, async () => {
      const found = await this.#find(form);
      return found?.file.isForm(found.index) ? this.#postings(found) : undefined;
    });
  }

  async stemOf(form: string): Promise<string | undefined> {
    const found = await this.#find(form);
    return found?.file.isForm(found.index) ? found.file.stemOf(found.index) : undefined;
  }

  async formsOf(stem: string): Promise<readonly string[]> {
    const found = await this.#find(stem);
    return found === undefined ? [] : found.file.formsOf(found.index);
  }

  async formsFrom(beginning: string): Promise<readonly string[]> {
    const { words } = this.#stories;
    const first = Math.max(0, this.#fileOf(beginning));
    const numbers: number[] = [];
    for (let number = first; number < words.length; number += 1) {
      const from = words[number] ?? "";
      if (number > first && !from.startsWith(beginning)) break;
      numbers.push(number);
    }
    const files = await Promise.all(numbers.map((number) => this.#file(number)));
    return files.flatMap((file) => {
      const forms: string[] = [];
      for (let index = countBefore(file.keys, beginning); index < file.keys.length; index += 1) {
        const key = file.keys[index] ?? "";
        if (!key.startsWith(beginning)) break;
        if (file.isForm(index)) forms.push(key);
      }
      return forms;
    });
  }

  vocabulary(): Promise<ReadonlyMap<string, number>> {
    return this.#vocabulary.get("", async () => readVocabulary(await this.#read(fileNames.vocabulary)));
  }

  async text(place: number): Promise<StoryText> {
    const { file, row } = textOf(this.#stories.texts, place);
    const name = fileNames.texts(file.piece, file.number);
    const texts = await this.#texts.get(name, async () => {
      const data: unknown = JSON.parse(new TextDecoder().decode(await this.#read(name)));
      if (!Array.isArray(data)) throw new Error(`${name} is no file of texts.`);
      return data as readonly StoryText[];
    });
    const text = texts[row];
    if (text === undefined) throw new Error(`${name} does not hold the story at ${place}.`);
    return text;
  }

  /** The number of the last file of words that begins at a word or before it; -1 where it would stand before all. */
  #fileOf(word: string): number {
    const { words } = this.#stories;
    const before = countBefore(words, word);
    return before < words.length && byCodePoint(words[before] ?? "", word) === 0 ? before : before - 1;
  }

  async #find(key: string): Promise<Found | undefined> {
    const number = this.#fileOf(key);
    if (number < 0) return undefined;
    const file = await this.#file(number);
    const index = file.find(key);
    return index === undefined ? undefined : { file, index };
  }

  #file(number: number): Promise<WordsFile> {
    return this.#words.get(
      `${number}`,
      async () => new WordsFile(await this.#read(fileNames.words(number)), this.columns.stories),
    );
  }

  #postings({ file, index }: Found): Postings {
    const list = file.list(index);
    const apart = file.apart(index);
    let places: Promise<Places> | undefined;
    const look = apart === undefined ? async () => file.places(index, list) : () => this.#placesApart(apart, list);
    return {
      stories: list.stories,
      counts: countsByField(list),
      placesApart: apart !== undefined,
      places: () => {
        places ??= look().catch((error: unknown) => {
          places = undefined;
          throw error;
        });
        return places;
      },
    };
  }

  async #placesApart({ file, from }: { file: number; from: number }, list: List): Promise<Places> {
    if (file >= this.#stories.places) throw new Error("The index names a file that is not there.");
    const name = fileNames.places(file);
    const bytes = await this.#places.get(name, async () => {
      const unpacked = await this.#read(name);
      new ByteReader(unpacked).sign(signs.places);
      return unpacked;
    });
    return readPlaces(new ByteReader(bytes, from), list);
  }
}
