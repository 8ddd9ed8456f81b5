import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { indexShards } from "../../src/search/index/index-shards.ts";
import { planShards } from "../../src/search/plan-shards.ts";
import { threadArchive } from "./thread-archive.ts";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "backfile-index-"));
  folders.push(folder);
  return folder;
}

function thread(folder: string, part: number): Worker {
  const script = new URL("./index-thread.ts", import.meta.url);
  // Threads do not load TypeScript by themselves.
  const [tsx, own] = [import.meta.resolve("tsx/esm/api"), script.href].map((address) => JSON.stringify(address));
  const start = `import { register } from ${tsx}; register(); await import(${own});`;
  const address = new URL(`data:text/javascript,${encodeURIComponent(start)}`);
  return new Worker(address, { workerData: { folder, part }, execArgv: [] });
}

interface Message {
  readonly done?: number;
  readonly written?: string[];
}

function messages(worker: Worker, until: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.on("message", (message: Message) => {
      if (until(message)) resolve(message);
    });
  });
}

/** This process's own children that run, by their ids. Linux tells; elsewhere there is nothing to be seen. */
function children(): string[] {
  const tasks = "/proc/self/task";
  if (!existsSync(tasks)) return [];
  return readdirSync(tasks)
    .flatMap((task) =>
      readFileSync(join(tasks, task, "children"), "utf8")
        .trim()
        .split(" "),
    )
    .filter((id) => id !== "" && /pagefind/.test(readFileSync(`/proc/${id}/cmdline`, "utf8")));
}

test("two threads index at once, each with a Pagefind of its own, and give the bytes that one gives", async () => {
  const together = newFolder();
  const alone = newFolder();
  const archive = threadArchive();
  const workers = [0, 1].map((part) => thread(together, part));
  const written = await Promise.all(
    workers.map((worker) => messages(worker, (message) => message.written !== undefined)),
  );
  await Promise.all(workers.map((worker) => worker.terminate()));
  const files = (await indexShards(planShards(archive), archive, alone)).map(({ file }) => file);
  assert.deepEqual(written.flatMap((message) => message.written ?? []).sort(), files.sort());
  for (const file of files) assert.ok(readFileSync(join(together, file)).equals(readFileSync(join(alone, file))), file);
  assert.deepEqual(children(), []);
});

test("a thread that is ended leaves no Pagefind behind", async () => {
  const worker = thread(newFolder(), 0);
  await messages(worker, ({ done = 0 }) => done >= 32);
  await worker.terminate();
  // Its input is closed, which it notices by itself.
  for (let tries = 100; tries > 0 && children().length > 0; tries -= 1) await setTimeout(50);
  assert.deepEqual(children(), []);
});
