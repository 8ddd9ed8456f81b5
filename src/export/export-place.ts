import { readdirSync, rmdirSync } from "node:fs";
import { dirname, sep } from "node:path";
import { errorCode, Failure } from "../basics/failure.ts";

/**
 * @param option that names the place: `--out`
 * @param what the folder that is written from holds
 * @throws a Failure where one of the two lies in the other: what is written would be read as what it is written from
 */
export function demandApart(content: string, out: string, option: string, what = "content"): void {
  const holds = (one: string, other: string): boolean => `${other}${sep}`.startsWith(`${one}${sep}`);
  if (!holds(content, out) && !holds(out, content)) return;
  throw new Failure(
    `${out} and the ${what} (${content}) lie one in the other. Name a place outside it with ${option}.`,
  );
}

/** @throws a Failure where something stands at a place, but for an empty folder */
export function demandFree(out: string, option: string): void {
  try {
    if (readdirSync(out).length === 0) return;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === "ENOENT") {
      demandFolder(dirname(out));
      return;
    }
    if (code !== "ENOTDIR") throw new Failure(`${out} cannot be reached (${code}). Name another place with ${option}.`);
  }
  throw new Failure(`Something stands at ${out} already, and is not overwritten. Name another place with ${option}.`);
}

/** @throws a Failure where there is no such folder */
export function demandFolder(folder: string): void {
  try {
    readdirSync(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw new Failure(`The folder ${folder} is not there or cannot be read (${code}). Make it first.`);
  }
}

/** An empty folder gives way to the one that is done. */
export function makeWay(out: string): void {
  try {
    rmdirSync(out);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
}
