import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure } from "./process-tree.ts";
import { writeRecords } from "./write-records.ts";

/**
 * Builds archives of growing size with the compiled command, on a tmpfs, and prints a row for each: half of the
 * stories are full texts (Reuters), half headline and blurb (HuffPost).
 * `npm run compile && node --import tsx bench/measure.ts --sizes 5000,10000,20000`
 */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "5000,10000,20000" },
    place: { type: "string", default: "/dev/shm" },
  },
});
const command = fileURLToPath(new URL("../dist/src/cli/main.js", import.meta.url));
const place = mkdtempSync(join(values.place, "backfile-bench-"));
process.once("exit", () => rmSync(place, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    rmSync(place, { recursive: true, force: true });
    process.kill(process.pid, signal);
  });
}

console.log("| articles | pages | seconds | ms an article | peak memory |\n|---:|---:|---:|---:|---:|");
for (const size of values.sizes.split(",").map(Number)) {
  const content = join(place, "content");
  const output = join(place, "_site");
  writeRecords({ reuters: Math.ceil(size / 2), huffpost: Math.floor(size / 2), folder: content });
  const run = await measure(process.execPath, [command, "build", "--content", content, "--output", output, "--json"]);
  if (run.exitCode !== 0) throw new Error(`The build of ${size} stories failed with exit code ${run.exitCode}.`);
  const { articles, pages } = JSON.parse(run.output) as { articles: number; pages: number };
  const row = [articles, pages, run.seconds.toFixed(1), ((run.seconds * 1000) / articles).toFixed(2)];
  console.log(`| ${row.join(" | ")} | ${Math.round(run.peakBytes / 2 ** 20)} MB |`);
  rmSync(content, { recursive: true });
  rmSync(output, { recursive: true });
}
