import { byCodePoint } from "../browser/index/code-points.ts";
import { keyBits, signs } from "../browser/index/format.ts";
import { wordFields } from "../browser/index/open-shard.ts";
import { ByteWriter } from "./byte-writer.ts";
import { joinedRun, type Run, type WordLists } from "./word-lists.ts";

/** A shard's files of words and of places, unpacked. */
export interface WordFiles {
  readonly words: readonly Buffer[];
  /** The first word of each. */
  readonly firsts: readonly string[];
  readonly places: readonly Buffer[];
}

/**
 * A file ends with the word that makes it this long, unpacked. In small shards, of which there are many to be asked,
 * shorter files cost a reader less; in large ones they would be very many.
 */
function fileLength(stories: number): number {
  return 1024 * Math.min(12, Math.max(5, stories / 100));
}

/**
 * Words in more stories than this, and in more than so many of hundred of them, have their places in files of their
 * own: few who ask for them want to know where they stand, but for phrases.
 */
const common = { stories: 64, share: 0.12 } as const;

/** Writes words as `browser/index/words-file.ts` reads them. The bytes hang on what is known of the words alone. */
export function writeWords(lists: WordLists, stories: number): WordFiles {
  const forms = formsByStem(lists);
  const keys = [...new Set([...lists.keys(), ...forms.keys()])].sort(byCodePoint);
  const most = fileLength(stories);
  const apart = new PlacesWriter(most);
  const words: Buffer[] = [];
  const firsts: string[] = [];
  let file = new FileWriter();
  for (const key of keys) {
    const word = lists.get(key);
    const run = word === undefined ? undefined : joinedRun(word);
    file.add(key, forms.get(key), word?.stem, run, isCommon(run, stories) ? apart : undefined);
    if (file.length < most) continue;
    firsts.push(file.first);
    words.push(file.take());
    file = new FileWriter();
  }
  if (file.length > 0) {
    firsts.push(file.first);
    words.push(file.take());
  }
  return { words, firsts, places: apart.take() };
}

function isCommon(run: Run | undefined, stories: number): boolean {
  const own = run?.stories.length ?? 0;
  return own > common.stories && own > common.share * stories;
}

/** Of each stem the words whose stem it is, but for itself. */
function formsByStem(lists: WordLists): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const [form, { stem }] of lists) {
    if (stem === form) continue;
    const own = forms.get(stem);
    if (own === undefined) forms.set(stem, [form]);
    else own.push(form);
  }
  for (const own of forms.values()) own.sort(byCodePoint);
  return forms;
}

class FileWriter {
  readonly #keys = new ByteWriter();
  readonly #bits = new ByteWriter();
  readonly #stems = new ByteWriter();
  readonly #forms = new ByteWriter();
  readonly #sizes = new ByteWriter();
  readonly #apart = new ByteWriter();
  readonly #stories = new ByteWriter();
  readonly #counts = new ByteWriter();
  readonly #places = new ByteWriter();
  #count = 0;
  #last = "";
  first = "";

  get length(): number {
    const rows = [this.#keys, this.#bits, this.#stems, this.#forms, this.#stories, this.#counts, this.#places];
    return rows.reduce((sum, { length }) => sum + length, 0);
  }

  add(
    key: string,
    forms: readonly string[] | undefined,
    stem: string | undefined,
    run: Run | undefined,
    apart: PlacesWriter | undefined,
  ): void {
    if (this.#count === 0) this.first = key;
    this.#count += 1;
    this.#keys.textAfter(this.#last, key);
    this.#last = key;
    const stemmed = stem !== undefined && stem !== key;
    const bits =
      (run === undefined ? 0 : keyBits.form) |
      (stemmed ? keyBits.stemmed : 0) |
      (forms === undefined ? 0 : keyBits.stem) |
      (apart === undefined ? 0 : keyBits.apart);
    this.#bits.number(bits);
    if (stemmed) this.#stems.textAfter(key, stem);
    if (forms !== undefined) {
      this.#forms.number(forms.length);
      for (const form of forms) this.#forms.textAfter(key, form);
    }
    if (run === undefined) return;
    this.#sizes.number(run.stories.length - 1);
    writeStoriesOf(this.#stories, run);
    writeCounts(this.#counts, run);
    if (apart === undefined) writePlaces(this.#places, run);
    else {
      const { file, from } = apart.add(run);
      this.#apart.number(file).number(from);
    }
  }

  take(): Buffer {
    const [stories, counts] = [this.#stories.take(), this.#counts.take()];
    const writer = new ByteWriter().sign(signs.words).number(this.#count).number(stories.length).number(counts.length);
    for (const part of [this.#keys, this.#bits, this.#stems, this.#forms, this.#sizes, this.#apart]) {
      writer.bytes(part.take());
    }
    return writer.bytes(stories).bytes(counts).bytes(this.#places.take()).take();
  }
}

/** Files of places: the sign, and then the rows of several words. */
class PlacesWriter {
  readonly #most: number;
  readonly #files: Buffer[] = [];
  #writer = new ByteWriter().sign(signs.places);

  constructor(most: number) {
    this.#most = most;
  }

  add(run: Run): { file: number; from: number } {
    if (this.#writer.length >= this.#most) {
      this.#files.push(this.#writer.take());
      this.#writer.sign(signs.places);
    }
    const from = this.#writer.length;
    writePlaces(this.#writer, run);
    return { file: this.#files.length, from };
  }

  take(): Buffer[] {
    const last = this.#writer.length > signs.places.length ? [this.#writer.take()] : [];
    return [...this.#files, ...last];
  }
}

function writeStoriesOf(writer: ByteWriter, { stories }: Run): void {
  let before = -1;
  for (const story of stories) {
    writer.number(story - before - 1);
    before = story;
  }
}

const fields = wordFields.length;

function writeCounts(writer: ByteWriter, { stories, counts }: Run): void {
  for (let from = 0; from < fields * stories.length; from += fields) {
    let mask = 0;
    for (let field = 0; field < fields; field += 1) if ((counts[from + field] ?? 0) > 0) mask |= 1 << field;
    if (mask === 1 << (fields - 1)) {
      writer.number(2 * ((counts[from + fields - 1] ?? 1) - 1));
      continue;
    }
    writer.number(2 * (mask - 1) + 1);
    for (let field = 0; field < fields; field += 1) {
      const count = counts[from + field] ?? 0;
      if (count > 0) writer.number(count - 1);
    }
  }
}

function writePlaces(writer: ByteWriter, { counts, places }: Run): void {
  let next = 0;
  for (const count of counts) {
    let before = -1;
    for (let left = count; left > 0; left -= 1) {
      const place = places[next] ?? 0;
      writer.number(place - before - 1);
      before = place;
      next += 1;
    }
  }
}
