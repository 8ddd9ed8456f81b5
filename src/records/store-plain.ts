import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/**
 * Opens a file of our own for reading. Somebody may have put a pipe or a device in its place: that is never waited for,
 * and never read without end.
 *
 * @returns the handle, which has to be closed
 * @throws what the system says, and an error with the code `EINVAL` for what is no plain file
 */
export function openPlain(place: string): number {
  // Windows does not know the flag.
  const handle = openSync(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (fstatSync(handle).isFile()) return handle;
  } catch (error) {
    closeSync(handle);
    throw error;
  }
  closeSync(handle);
  throw Object.assign(new Error(`${place} is no plain file`), { code: "EINVAL" });
}

/** All its bytes. @throws likewise */
export function plainBytes(place: string): Buffer {
  const handle = openPlain(place);
  try {
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
