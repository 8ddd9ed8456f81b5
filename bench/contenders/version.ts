import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What a program prints, or undefined where there is no such program or it fails. */
export async function said(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)(program, args)).stdout.trim();
  } catch {
    return undefined;
  }
}
