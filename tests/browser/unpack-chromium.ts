import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packageFolder = fileURLToPath(new URL("../../node_modules/@sparticuz/chromium/", import.meta.url));
const cache = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));

/**
 * Unpacks the Chromium that the npm package `@sparticuz/chromium` holds, once, into `node_modules/.cache`.
 *
 * The package itself unpacks into the system's temporary folder and takes a half-written file for a whole one when two
 * processes begin together. So it works in a folder of ours, in a process of its own, and the folder gets its name
 * when it is whole. Its libraries are unpacked too: a bare machine has no libnss3.
 */
export async function unpackChromium(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("the packed Chromium is for Linux on x64");
  if (!existsSync(packageFolder)) throw new Error("@sparticuz/chromium is not installed (npm ci does it)");
  const version = createHash("sha256")
    .update(readFileSync(join(packageFolder, "package.json")))
    .digest("hex")
    .slice(0, 8);
  const folder = join(cache, `chromium-${version}`);
  const program = join(folder, "chromium");
  if (!existsSync(program)) unpackInto(folder);
  const libraries = join(folder, "al2023", "lib");
  const started = spawnSync(program, ["--version"], {
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
    encoding: "utf8",
    timeout: 30_000,
  });
  if (started.status !== 0) {
    throw new Error(
      `the packed Chromium does not start: ${(started.stderr || String(started.error)).trim().slice(-300)}`,
    );
  }
  return program;
}

function unpackInto(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const script = 'await (await import("@sparticuz/chromium")).default.executablePath()';
  const done = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: packageFolder,
    // The package unpacks its libraries only where it believes itself to be on a machine of Amazon's.
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", NODE_OPTIONS: "" },
    encoding: "utf8",
    timeout: 120_000,
  });
  if (done.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(
      `@sparticuz/chromium could not be unpacked: ${(done.stderr || String(done.error)).trim().slice(-300)}`,
    );
  }
  writeFileSync(join(unfinished, "fonts", "fonts.conf"), fontsFile(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process was quicker: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}

/** The package's own looks for its fonts in Amazon's folders. */
function fontsFile(folder: string): string {
  const folders = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  const lines = folders.map((path) => `<dir>${path.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</dir>`);
  return `<?xml version="1.0"?>\n<fontconfig>${lines.join("")}</fontconfig>\n`;
}
