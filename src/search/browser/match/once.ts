/** Does the work once, however often it is asked for; a failure is forgotten, so that the next may succeed. */
export function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let waiting: Promise<Value> | undefined;
  return () => {
    waiting ??= work().catch((error: unknown) => {
      waiting = undefined;
      throw error;
    });
    return waiting;
  };
}
