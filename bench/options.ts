import { totalmem } from "node:os";
import { parseArgs } from "node:util";
import { cases } from "./results.ts";

export const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "2000,20000" },
    corpora: { type: "string", default: "" },
    growth: { type: "string", default: "" },
    invented: { type: "boolean", default: false },
    contenders: { type: "string", default: "hugo,jekyll,eleventy,astro,backfile" },
    cases: { type: "string", default: cases.join(",") },
    runs: { type: "string" },
    brief: { type: "string", default: "100000" },
    add: { type: "boolean", default: false },
    limit: { type: "string", default: "1200" },
    memory: { type: "string", default: String(Math.floor((totalmem() * 0.85) / 2 ** 30)) },
    place: { type: "string", default: "/dev/shm" },
    tools: { type: "string" },
    out: { type: "string", default: "bench" },
    help: { type: "boolean", default: false },
  },
});

export const usage = `Measures Backfile and other generators on the same stories. See bench/README.md.

  --sizes 2000,20000          how many stories, resampled from the real ones; or none: ""
  --corpora reuters,huffpost  the real ones themselves as well
  --growth 50000,200000       further sizes, for Backfile alone
  --invented                  invented words in place of the real ones
  --contenders hugo,…,backfile
  --cases ${cases.join(",")}
  --runs N                    default: 3, and 1 from 100,000 stories
  --brief N                   from N stories on, others than Backfile show “one added” for all small changes: they do
                              the same for each (default: 100000)
  --add                       keep what RESULTS.md has of other sizes
  --limit SECONDS             a command that takes longer is ended
  --memory GB                 likewise one that holds more
  --place DIR                 where sites are written: a tmpfs
  --tools DIR                 where Astro is installed, and found again
  --out DIR                   where RESULTS.md and results.json are written`;
