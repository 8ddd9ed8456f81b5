import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Changes } from "./changes.ts";
import type { Command, Contender } from "./contenders/contender.ts";
import { pagefind } from "./contenders/pagefind.ts";
import type { Corpus } from "./corpora/corpora.ts";
import { countMade } from "./made.ts";
import { type Limits, type Measured, measure } from "./process-tree.ts";
import type { Case, Made, Outcome, Run, Timing } from "./results.ts";
import { writeStories } from "./write-stories.ts";

export interface Asked {
  readonly corpus: Corpus;
  readonly changes: Changes;
  readonly limits: Limits;
  readonly cases: ReadonlySet<Case>;
  /** Where the site shall be: a new folder on a tmpfs. It is removed afterwards. */
  readonly site: string;
  /** Told of each case that is done. */
  readonly onCase: (name: Case, outcome: Outcome) => void;
}

/** Writes a contender's site and measures all cases of it, once. */
export async function runOnce(contender: Contender, asked: Asked): Promise<{ run: Run; made: Made | null }> {
  const { corpus, changes, site, cases } = asked;
  mkdirSync(site, { recursive: true });
  try {
    contender.prepare(site, corpus.stories());
    writeStories(site, corpus.stories(), contender.source);
    const run: { [Name in Case]?: Outcome } = {};
    const builder = new Builder(contender, asked);
    const note = async (name: Case, outcome: () => Promise<Outcome>): Promise<void> => {
      if (!cases.has(name)) return;
      const found = await outcome();
      run[name] = found;
      asked.onCase(name, found);
    };
    let made: Made | null = null;
    await note("pages", () => builder.pagesFromNothing());
    await note("search", async () => {
      const outcome = await builder.searchFromNothing();
      if ("seconds" in outcome) made = countMade(join(site, "public"), changes.count);
      return outcome;
    });
    await note("unchanged", () => builder.again());
    await note("added", () => {
      put(site, contender.source(changes.added));
      return builder.again();
    });
    await note("edited", () => {
      put(site, contender.source(changes.edited));
      return builder.again();
    });
    await note("layout", () => {
      changeLayout(site, contender.layout);
      return builder.againWithoutSearch();
    });
    return { run, made };
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** Runs a contender's commands on one site. One that failed or went past a limit is not run again. */
class Builder {
  readonly contender: Contender;
  readonly asked: Asked;
  private readonly stopped = new Map<"pages" | "search", Outcome>();
  /** The measure of the pages that stand there, made from nothing. */
  private fresh: Measured | undefined;

  constructor(contender: Contender, asked: Asked) {
    this.contender = contender;
    this.asked = asked;
  }

  async pagesFromNothing(): Promise<Outcome> {
    this.clean();
    const outcome = await this.pages();
    return "exitCode" in outcome ? timing([outcome]) : outcome;
  }

  /** Where Pagefind's command comes afterwards, the pages of the case before are taken. */
  async searchFromNothing(): Promise<Outcome> {
    const { fresh } = this;
    if (fresh !== undefined && this.contender.whole === undefined) return this.search(fresh);
    this.clean();
    return this.again();
  }

  async again(): Promise<Outcome> {
    const { whole } = this.contender;
    const { site } = this.asked;
    if (whole !== undefined) {
      const outcome = await this.one("search", whole(site));
      return "exitCode" in outcome ? timing([outcome]) : outcome;
    }
    const stopped = this.stopped.get("search");
    if (stopped !== undefined) return stopped;
    const pages = await this.pages();
    return "exitCode" in pages ? this.search(pages) : pages;
  }

  /** A layout's change leaves the texts as they are: who indexes by hand need not do it again. */
  async againWithoutSearch(): Promise<Outcome> {
    if (this.contender.whole !== undefined) return this.again();
    const outcome = await this.pages();
    return "exitCode" in outcome ? timing([outcome]) : outcome;
  }

  private async pages(): Promise<Measured | Outcome> {
    const command = this.contender.pages(this.asked.site);
    if (command === undefined) return { missing: "cannot be asked for" };
    const outcome = await this.one("pages", command);
    this.fresh = "exitCode" in outcome ? outcome : undefined;
    return outcome;
  }

  private async search(pages: Measured): Promise<Outcome> {
    const outcome = await this.one("search", pagefind(this.asked.site));
    return "exitCode" in outcome ? timing([pages, outcome]) : outcome;
  }

  private async one(kind: "pages" | "search", command: Command): Promise<Measured | Outcome> {
    const stopped = this.stopped.get(kind);
    if (stopped !== undefined) return stopped;
    const measured = await measure(command, this.asked.limits);
    if (measured.over !== null) {
      const outcome = { over: measured.over, kind, afterSeconds: measured.seconds, peakBytes: measured.peakBytes };
      this.stopped.set(kind, outcome);
      return outcome;
    }
    if (measured.exitCode === 0) return measured;
    const outcome = { failed: `${command.program} ended with ${measured.exitCode}: ${measured.complaint.trim()}` };
    this.stopped.set(kind, outcome);
    return outcome;
  }

  private clean(): void {
    for (const name of this.contender.made) rmSync(join(this.asked.site, name), { recursive: true, force: true });
    this.fresh = undefined;
  }
}

function timing(each: readonly Measured[]): Timing {
  const sum = (of: (one: Measured) => number): number => each.reduce((total, one) => total + of(one), 0);
  const [, search] = each;
  return {
    seconds: sum(({ seconds }) => seconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    peakBytes: Math.max(...each.map(({ peakBytes }) => peakBytes)),
    ...(search === undefined ? {} : { searchSeconds: search.seconds }),
    ...reported(each),
  };
}

const telling = ["stages", "rendered", "kept", "deleted", "shards", "peakMemoryBytes"];

/** The figures of a report in JSON, where the command printed one. */
function reported([only]: readonly Measured[]): Pick<Timing, "report"> {
  if (only === undefined || !only.output.startsWith("{")) return {};
  const said = Object.entries(JSON.parse(only.output) as object).filter(([key]) => telling.includes(key));
  return said.length === 0 ? {} : { report: Object.fromEntries(said) };
}

function put(site: string, { file, text }: ReturnType<Contender["source"]>): void {
  const path = join(site, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function changeLayout(site: string, { file, from, to }: Contender["layout"]): void {
  const path = join(site, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} holds no “${from}”.`);
  writeFileSync(path, text.replace(from, to));
}
