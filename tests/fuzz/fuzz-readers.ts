import assert from "node:assert/strict";
import { readAnySource } from "../../src/records/read.ts";
import { mutate, randomFrom } from "./mutate.ts";
import { seeds } from "./seeds.ts";

export interface Fuzzed {
  readonly count: number;
  /** How many of them gave a story. */
  readonly told: number;
  readonly formats: Readonly<Record<string, number>>;
  readonly slowest: Slowest;
}

export interface Slowest {
  /** Of the processor's time, in milliseconds a hundred kilobytes, at least that much counted. */
  readonly took: number;
  /** Which source it was, as errors name it. */
  readonly what: string;
}

/** Longer than this for a source of some kilobytes is a hang, however busy the machine is; in milliseconds. */
const hang = 20_000;

/**
 * Reads sources of all formats that were changed at random: none may throw, hang, or change an object's prototype, and
 * each story has an id, a headline and a file.
 */
export async function fuzzReaders(count: number, seed: number): Promise<Fuzzed> {
  const random = randomFrom(seed);
  const formats: Record<string, number> = {};
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  let told = 0;
  let slowest: Slowest = { took: 0, what: "none" };
  for (let index = 0; index < count; index += 1) {
    const [name, bytes] = seeds[Math.floor(random() * seeds.length)] ?? seeds[0] ?? ["", new Uint8Array()];
    const [, other] = seeds[Math.floor(random() * seeds.length)] ?? ["", new Uint8Array()];
    const changed = mutate(bytes, other, random);
    const what = `source ${index} of seed ${seed} (${name})`;
    const [started, used] = [performance.now(), process.cpuUsage()];
    const reading = await readAnySource(name, changed).catch((error: unknown) => {
      const text = Buffer.from(changed).toString("base64");
      throw new Error(`${what} throws: ${text}`, { cause: error });
    });
    const waited = performance.now() - started;
    assert.ok(waited < hang, `${what} takes ${waited} ms`);
    const { user, system } = process.cpuUsage(used);
    const took = (user + system) / 1000 / Math.max(1, changed.length / 100_000);
    if (took > slowest.took) slowest = { took, what };
    formats[reading.format] = (formats[reading.format] ?? 0) + 1;
    if (reading.articles.length > 0) told += 1;
    for (const { id, headline, source } of reading.articles) {
      assert.ok(id.length > 0 && headline.length > 0 && source.file.startsWith(name), what);
    }
  }
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
  return { count, told, formats, slowest };
}
