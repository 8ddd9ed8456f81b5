import { parentPort, workerData } from "node:worker_threads";
import { indexShards } from "../../src/search/index/index-shards.ts";
import { planShards } from "../../src/search/plan-shards.ts";
import { threadArchive } from "./thread-archive.ts";

/** A thread that indexes every other shard, and says so. */
const { folder, part } = workerData as { folder: string; part: number };
const archive = threadArchive();
const shards = planShards(archive).filter((_, index) => index % 2 === part);
const written = await indexShards(shards, archive, folder, {
  onIndexed: (done) => parentPort?.postMessage({ done }),
});
parentPort?.postMessage({ written: written.map(({ file }) => file) });
