import { test } from "node:test";
import { write } from "../site/place.ts";
import { figure } from "./figures.ts";
import { quickRoom } from "./killed-builds.ts";
import { raceOfTwo } from "./two-builds.ts";

const rounds = 50;

test("of two builds at once one makes the site, and the other says who is at it: 50 times", async (context) => {
  const folder = quickRoom(context);
  let won = 0;
  for (let round = 0; round < rounds; round += 1) {
    const day = String((round % 28) + 1).padStart(2, "0");
    write(folder, { "content/a.md": `---\nheadline: The pier ${round}\ndate: 2004-02-${day}\n---\nGreen.\n` });
    await raceOfTwo(folder, round);
    won += 1;
  }
  figure(
    "locks",
    `${won} of ${rounds} times one of two builds made the site, and the other failed and named the holder's process, machine and time`,
  );
});
