import type { Filed } from "../../archive/archive.ts";
import { Failure } from "../../basics/failure.ts";
import { lengthByte } from "../browser/index/lengths.ts";
import { wordFields } from "../browser/index/open-shard.ts";
import { fieldTokens } from "../browser/text/field-tokens.ts";
import type { Indexer } from "../indexer.ts";
import { wasmFor } from "../stemmers.ts";
import { startedEngine } from "./engine-module.ts";
import type { PieceIndex } from "./piece.ts";
import { provenWords } from "./proven-words.ts";
import type { LanguageStems } from "./stems.ts";
import { storyText, type Tongue } from "./story-text.ts";
import { TextGatherer } from "./text-files.ts";
import { WordGatherer } from "./word-lists.ts";

/**
 * Indexes one piece. Its stories are sent to Pagefind in their order, some ahead of their answers; each brings the
 * forms that no story before it had, and of what Pagefind's index then says their stems are taken.
 *
 * @throws a Failure when Pagefind's process ends, falls silent or gives files that do not hold every story
 */
export async function indexPiece(
  stories: readonly Filed[],
  language: string,
  tongue: Tongue,
  { indexer, stems }: { readonly indexer: Indexer; readonly stems: LanguageStems },
  onStory: () => void,
): Promise<PieceIndex> {
  const words = new WordGatherer();
  const texts = new TextGatherer();
  const lengths = new Uint8Array(stories.length);
  const spoken = spokenTo(language);
  const record = (story: Filed, place: number) => {
    const text = storyText(story, tongue);
    texts.add(text);
    const own = fieldTokens(text);
    const fields = wordFields.map((field) => own[field]);
    lengths[place] = lengthByte(words.add(fields));
    const unknown = stems.unknown(fields.flatMap((field) => field.map(({ form }) => form)));
    return { url: `${place}`, content: unknown.length === 0 ? nothingNew : unknown.join(" "), language: spoken };
  };
  const made = await indexer.index(1, async (index) => {
    let before = { answer: Promise.resolve(), count: 0 };
    for (let first = 0; first < stories.length; first += together) {
      const records = stories.slice(first, first + together).map((story, own) => record(story, first + own));
      const answer = index.add(records);
      // Whoever awaits it hears of it; a build that stops before that has its own reason.
      answer.catch(() => {});
      await answered(before, onStory);
      before = { answer, count: records.length };
    }
    await answered(before, onStory);
    return index.files();
  });
  try {
    await stems.learn(provenWords(made, spoken, stories.length), () => startedEngine(made, spoken));
  } catch (error) {
    throw unread(error);
  }
  const lists = words.lists((form) => stems.stemOf(form));
  return { words: { lists: () => lists }, from: 0, lengths, texts: texts.files() };
}

/** What cannot be unpacked or run, of the files that Pagefind gave, is cut or damaged. */
function unread(error: unknown): unknown {
  if (error instanceof Failure || error instanceof TypeError || !(error instanceof Error)) return error;
  return new Failure(
    `The search index is not whole: Pagefind gave files that are damaged (${error.message}). Build again; if that ends in the same way, install Backfile anew (npm ci).`,
  );
}

/** How many stories are sent at once. So many more are on their way meanwhile: Pagefind need not wait for us. */
const together = 16;

/** Pagefind drops a story without words. Nobody looks at what it makes of this one. */
const nothingNew = "0";

async function answered({ answer, count }: { answer: Promise<void>; count: number }, onStory: () => void) {
  await answer;
  for (let left = count; left > 0; left -= 1) onStory();
}

/** What Pagefind is told of the language: those whose stems it does not know it may part into words of its own. */
function spokenTo(language: string): string {
  return wasmFor(language) === "unknown" ? "und" : language;
}
