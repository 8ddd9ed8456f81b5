import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

export { type ServedFolder, serveFolder } from "./serve-folder.ts";

/** A browser that talks to nobody: no updates, no sync, no first-run pages. As root there is no sandbox to be had. */
export const flags = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--disable-dev-shm-usage",
];

/**
 * A real Chromium. Each test file starts its own and closes it in `after()`.
 *
 * @throws when there is none on this machine and none can be had: a test that cannot look must fail
 */
export async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({ executablePath, args: flags, env: environment(executablePath) });
}

/** The packed Chromium brings the libraries and fonts that a bare machine lacks: they lie beside it. */
export function environment(executablePath: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  const libraries = join(dirname(executablePath), "al2023", "lib");
  if (!existsSync(libraries)) return env;
  env.LD_LIBRARY_PATH = libraries;
  env.FONTCONFIG_PATH = join(dirname(executablePath), "fonts");
  return env;
}
