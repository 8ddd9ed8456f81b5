import { execFileSync } from "node:child_process";

/** Where npm puts the newest Node of a major version, by name as npx fetches it. @throws where there is no registry */
export function nodeOf(major: number): string {
  const args = ["-y", "-p", `node@${major}`, "node", "-p", "process.execPath"];
  const place = execFileSync("npx", args, { encoding: "utf8", timeout: 600_000 }).trim();
  const version = execFileSync(place, ["-p", "process.versions.node"], { encoding: "utf8" }).trim();
  if (!version.startsWith(`${major}.`)) throw new Error(`${place} is Node ${version}, not ${major}.`);
  return place;
}
