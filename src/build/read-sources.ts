import { sourceShape, storyShape } from "../records/kept/shapes.ts";
import { tableOf } from "../records/kept/table-bytes.ts";
import type { ErrandRunner } from "../records/store-reuse.ts";
import type { Crew } from "./crew.ts";

/** Has the members of a crew read sources, each a part of them. */
export function readSources(hire: () => Crew): ErrandRunner {
  return async (parts, onRead) => {
    const crew = hire();
    const done = parts.map(() => 0);
    return Promise.all(
      parts.map(async (part, index) => {
        const answer = await crew.ask(index % crew.size, "read", part, (count) => {
          done[index] = count;
          onRead(done.reduce((sum, one) => sum + one, 0));
        });
        const { table: stories } = tableOf(storyShape, aligned(answer.stories));
        const { table: sources } = tableOf(sourceShape, aligned(answer.sources));
        return { outcomes: answer.outcomes, reel: { stories, sources, number: answer.number, end: answer.end } };
      }),
    );
  };
}

/** Numbers of 64 bits want a place that eight divides. */
function aligned(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.byteOffset % 8 === 0 ? buffer : Buffer.from(Uint8Array.from(buffer).buffer);
}
