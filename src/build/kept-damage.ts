import { Failure } from "../basics/failure.ts";
import { systemErrorOf } from "../basics/system-fault.ts";
import { KeptDamage } from "../records/kept/kept-stories.ts";

/** What was kept may be whole and yet hold what no reader gives: whatever comes of that, a build from nothing is right. */
export function mayBeDamage(error: unknown, kept: string): boolean {
  if (error instanceof KeptDamage) return true;
  if (!(error instanceof Error) || error instanceof Failure) return false;
  const said = systemErrorOf(error);
  if (said === undefined) return true;
  return said.path?.startsWith(kept) === true && ["EEXIST", "EISDIR", "ENOTDIR", "ELOOP", "ENOENT"].includes(said.code);
}
