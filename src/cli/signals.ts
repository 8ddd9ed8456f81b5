/** What ends us from outside, with the exit code that shells expect: 128 and the signal's number. */
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Aborts when somebody ends the program (Ctrl-C, a closed terminal, a system that shuts down). The listeners of the
 * abort put things in order and are done when they return; then the program ends, whatever was still under way.
 */
export function abortOnSignal(leave: (code: number) => void): AbortSignal {
  const controller = new AbortController();
  for (const [name, code] of Object.entries(codes)) {
    process.once(name, () => {
      controller.abort();
      leave(code);
    });
  }
  return controller.signal;
}
