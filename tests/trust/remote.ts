import { createServer } from "node:net";
import type { TestContext } from "node:test";

/** A server that nobody may ask for anything. */
export interface Remote {
  readonly address: string;
  /** How often somebody has connected all the same. */
  readonly asked: () => number;
}

export async function remote(context: TestContext): Promise<Remote> {
  let asked = 0;
  const server = createServer((socket) => {
    asked += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => server.close());
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("The server has no port");
  return { address: `http://127.0.0.1:${place.port}/x`, asked: () => asked };
}
