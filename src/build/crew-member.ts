import { parentPort } from "node:worker_threads";
import { Failure } from "../basics/failure.ts";
import { systemErrorOf } from "../basics/system-fault.ts";
import { Album } from "../records/album.ts";
import { gather } from "../records/gather.ts";
import { KeptDamage } from "../records/kept/kept-stories.ts";
import { sourceShape, storyShape } from "../records/kept/shapes.ts";
import { tableBytes } from "../records/kept/table-bytes.ts";
import { withSameness } from "../records/same/with-sameness.ts";
import { openKept } from "../records/store-kept.ts";
import { runErrands } from "../records/store-read.ts";
import { keptSameness } from "../records/store-same.ts";
import { indexShards } from "../search/index/index-shards.ts";
import { type Measures, verify } from "../site/verify.ts";
import type { IndexedFiles, PlanTask, ReadAnswer, Reply, Request, Tasks } from "./crew-tasks.ts";
import { planContent, type SitePlan } from "./plan.ts";
import { printOutputs } from "./print-outputs.ts";

let plan: SitePlan | undefined;

const tasks: {
  readonly [Name in keyof Tasks]: (
    ask: Tasks[Name]["ask"],
    onDone: (done: number) => void,
  ) => Promise<Tasks[Name]["answer"]>;
} = {
  async read(errands, onDone): Promise<ReadAnswer> {
    const { outcomes, reel } = await runErrands(errands, onDone);
    const [stories, sources] = [tableBytes(storyShape, reel.stories), tableBytes(sourceShape, reel.sources)];
    return {
      outcomes,
      number: reel.number,
      end: reel.end,
      stories: Buffer.concat(stories),
      sources: Buffer.concat(sources),
    };
  },

  async plan({
    kept: folder,
    reader,
    settings,
    settingsFile,
    people,
    pictures,
    letters,
    search,
  }: PlanTask): Promise<null> {
    const kept = openKept(folder, reader);
    if (typeof kept !== "object") throw new KeptDamage("What was just kept cannot be read");
    const gathered = withSameness(gather(kept.sources.readings()), keptSameness(folder, reader));
    const content = { ...gathered, settings, settingsFile, people, album: new Album(pictures), letters, notices: [] };
    plan = await planContent(content, { search });
    return null;
  },

  async print({ numbers, folder }, onDone): Promise<readonly Measures[]> {
    const outputs = numbers.map((number) => at(planned().outputs, number));
    return printOutputs(outputs, folder, { onWritten: onDone });
  },

  async index({ numbers, folder, previous }, onDone): Promise<IndexedFiles> {
    const { shards, archive } = planned();
    const own = numbers.map((number) => at(shards, number));
    let kept = 0;
    const onKept = (stories: number) => {
      kept += stories;
    };
    const made = await indexShards(own, archive, folder, { previous, onKept, onIndexed: onDone });
    const files = await verify(
      folder,
      made.map((one) => ({ ...one, kind: "search" as const })),
    );
    const stories = own.reduce((sum, shard) => sum + shard.stories.length, 0) - kept;
    return { files: files.map(({ path, size, digest }) => ({ path, size, digest })), stories };
  },
};

function planned(): SitePlan {
  if (plan === undefined) throw new TypeError("Nothing is planned yet");
  return plan;
}

function at<Value>(list: readonly Value[], number: number): Value {
  const value = list[number];
  if (value === undefined) throw new RangeError(`The plan has no number ${number}`);
  return value;
}

const send = (reply: Reply): void => parentPort?.postMessage(reply);

parentPort?.on("message", async ({ number, task, ask }: Request) => {
  try {
    const answer = await tasks[task](ask as never, (done) => send({ number, done }));
    send({ number, answer });
  } catch (error) {
    const kind = error instanceof Failure ? "Failure" : error instanceof KeptDamage ? "KeptDamage" : "Error";
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    const system = systemErrorOf(error);
    send({ number, error: { kind, message, stack, ...(system === undefined ? {} : { system }) } });
  }
});
