import { fork } from "node:child_process";
import { join } from "node:path";
import { Failure } from "../basics/failure.ts";
import type { BuildOptions } from "../build/build.ts";
import type { Progress } from "../build/progress.ts";
import type { Report } from "../build/report.ts";
import { packageRoot } from "../site/package-root.ts";

/**
 * Builds in a process of its own, so that this one can answer meanwhile, and with the code as it was compiled last.
 * That is `backfile build --json`: what it is told of progress comes over the channel, the report by standard output.
 *
 * @throws a Failure with what the build said when it did not succeed
 */
export async function buildBeside(options: Pick<BuildOptions, "content" | "output" | "signal" | "onProgress">) {
  const { content, output, signal, onProgress } = options;
  const main = join(packageRoot, "dist", "src", "cli", "main.js");
  const args = ["build", "--json", "--content", content, "--output", output];
  const child = fork(main, args, { stdio: ["ignore", "pipe", "pipe", "ipc"], execArgv: [], ...(signal && { signal }) });
  child.on("message", (progress) => onProgress?.(progress as Progress));
  let [out, err] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  child.removeAllListeners("message");
  if (code !== 0) throw new Failure((err || out).trim());
  return JSON.parse(out) as Report;
}
