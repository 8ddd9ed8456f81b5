import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { unpackChromium } from "./unpack-chromium.ts";

/**
 * The program file of a Chromium, by the first of these ways that gives one: the variable `BACKFILE_CHROME`,
 * Playwright's own, one that is installed, the one packed in `@sparticuz/chromium`, Debian's package.
 * The packed one stands before Debian's because it changes nothing on the machine.
 *
 * @throws with what to do, when no way led to a Chromium that starts
 */
export async function findChromium(): Promise<string> {
  const named = process.env.BACKFILE_CHROME;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`BACKFILE_CHROME names ${named}, and there is no such file.`);
  }
  const installed = [chromium.executablePath(), ...usualPlaces()].find((path) => path !== "" && existsSync(path));
  if (installed !== undefined) return installed;
  const failures: string[] = [];
  for (const way of [unpackChromium, installDebianChromium]) {
    try {
      return await way();
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `The browser tests need Chrome or Chromium and found none. Install one (Debian: apt-get install chromium), ` +
      `or name its program file in the variable BACKFILE_CHROME. Tried: ${failures.join("; ")}`,
  );
}

function usualPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const files = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return roots.flatMap((root) => (root === undefined ? [] : files.map((file) => join(root, file))));
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

/** As root on Debian and its kin. */
async function installDebianChromium(): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) {
    throw new Error("not root on Debian, so its package was not installed");
  }
  const release = readFileSync("/etc/os-release", "utf8");
  // Ubuntu's package is only a pointer to a snap, which does not run in a container.
  if (/^ID=ubuntu$/m.test(release)) throw new Error("Ubuntu has no Chromium package, only a snap");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", "chromium"],
  ]) {
    const done = spawnSync("apt-get", args, { env, encoding: "utf8", timeout: 300_000 });
    if (done.status !== 0) {
      throw new Error(`apt-get ${args.join(" ")} failed: ${(done.stderr || String(done.error)).trim().slice(-300)}`);
    }
  }
  if (!existsSync("/usr/bin/chromium")) throw new Error("apt-get installed no /usr/bin/chromium");
  return "/usr/bin/chromium";
}
