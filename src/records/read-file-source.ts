import type { FileFormat } from "../clippings/clipping.ts";
import { readFile } from "../clippings/formats.ts";
import type { SourceBytes } from "../clippings/source-bytes.ts";
import { bodyOf } from "./body.ts";
import type { Defaults } from "./defaults.ts";
import { fromClipping } from "./from-clipping.ts";
import { mergeStories } from "./merge.ts";
import type { SourceReading } from "./source-reading.ts";

/** Which column of a table, or key of its like, gives which field: `headline` → `title`. */
export type ColumnMap = ReadonlyMap<string, string>;

/** Reads a source that is no plain text: markup, data of foreign shape, an archive of files. */
export async function readFileSource(
  format: FileFormat,
  file: string,
  bytes: SourceBytes,
  defaults: Defaults,
  map?: ColumnMap,
): Promise<SourceReading> {
  const { publication, language, zone } = defaults;
  const front = {
    zone,
    ...(publication === undefined ? {} : { publication }),
    ...(language === undefined ? {} : { language }),
  };
  const reading = await readFile(format, { file, bytes, front, ...(map === undefined ? {} : { map }) });
  const stories = reading.clippings.map((clipping) => {
    const { body, ...rest } = clipping;
    const text = body === undefined ? null : bodyOf(body.value);
    const whole = body === undefined || text === null ? rest : { ...rest, body: { ...body, value: text } };
    return fromClipping(file, whole, defaults);
  });
  return {
    file,
    format: reading.format,
    articles: mergeStories(stories.filter((story) => story !== undefined)),
    lines: [],
    leftovers: [],
    problems: reading.problems,
    unknownKeys: [],
    ...(reading.tally === undefined ? {} : { tally: reading.tally }),
  };
}
