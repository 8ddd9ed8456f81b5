/**
 * What stops a build, as a sentence for the person at the terminal: no content, an output folder that is not ours.
 * It says how to mend it. Printed without a stack; anything else that is thrown is a fault in our code.
 */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** `ENOENT` and its like, of an error that the system gave; undefined for any other. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
