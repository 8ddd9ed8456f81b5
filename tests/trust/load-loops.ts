import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";

/**
 * A bounded load: so many loops, each of which asks for one file after the other, for so many seconds. A program of its
 * own, so that what looks at the pages meanwhile is not held up: `load-loops.ts URL LOOPS SECONDS FILE`, where the file
 * names a path a line. Prints a `Loaded`.
 */
export interface Loaded {
  readonly requests: number;
  /** Requests that came to nothing, or to another status than 200. */
  readonly errors: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** Of an answer, in milliseconds. */
  readonly median: number;
  readonly ninetyNinth: number;
}

if (process.argv[1]?.endsWith("load-loops.ts")) {
  const [, , url = "", loops = "", seconds = "", list = ""] = process.argv;
  const paths = readFileSync(list, "utf8")
    .split("\n")
    .filter((path) => path !== "");
  console.log(JSON.stringify(await load(url, paths, Number(loops), Number(seconds))));
}

async function load(url: string, paths: readonly string[], loops: number, seconds: number): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: loops });
  const took: number[] = [];
  let errors = 0;
  let bytes = 0;
  let next = 0;
  const begun = performance.now();
  const loop = async () => {
    while (performance.now() - begun < seconds * 1000) {
      // A prime step, so that the paths come in no order that a disk would like.
      const path = paths[(next * 7919) % paths.length] ?? "";
      next += 1;
      const started = performance.now();
      const length = await once(new URL(path, url), agent);
      took.push(performance.now() - started);
      if (length === undefined) errors += 1;
      else bytes += length;
    }
  };
  await Promise.all(Array.from({ length: loops }, loop));
  agent.destroy();
  took.sort((a, b) => a - b);
  return {
    requests: took.length,
    errors,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
    megabytes: Math.round(bytes / 1e6),
    median: took[Math.floor(took.length * 0.5)] ?? 0,
    ninetyNinth: took[Math.floor(took.length * 0.99)] ?? 0,
  };
}

/** @returns how many bytes came; undefined where the file did not */
function once(url: URL, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve) => {
    get(url, { agent }, (response) => {
      let length = 0;
      response.on("data", (part: Buffer) => {
        length += part.length;
      });
      response.on("error", () => resolve(undefined));
      response.on("end", () => resolve(response.statusCode === 200 ? length : undefined));
    }).on("error", () => resolve(undefined));
  });
}
