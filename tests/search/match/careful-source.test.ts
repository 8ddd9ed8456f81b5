import assert from "node:assert/strict";
import { test } from "node:test";
import { carefulSource } from "../../../src/search/browser/match/careful-source.ts";

const engine = () => Promise.reject(new Error("No engine here."));

test("a file that fails is read once more, and no more than that", async () => {
  const read: string[] = [];
  const source = carefulSource(
    {
      read: async (file) => {
        read.push(file);
        if (file === "gone" || read.length === 1) throw new Error(`404 for ${file}`);
        return new Uint8Array([7]);
      },
      engine,
    },
    1,
  );
  assert.deepEqual(await source.read("late"), new Uint8Array([7]));
  await assert.rejects(source.read("gone"), /404 for gone/);
  assert.deepEqual(read, ["late", "late", "gone", "gone"]);
});

test("six files are read at once, and of those that wait the last comes first", async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const source = carefulSource({
    read: (file) => {
      begun.push(file);
      return new Promise((resolve) => ends.push(() => resolve(new Uint8Array())));
    },
    engine,
  });
  const all = ["a", "b", "c", "d", "e", "f", "g", "h"].map((file) => source.read(file));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(begun.join(""), "abcdef");
  for (let next = ends.shift(); next !== undefined; next = ends.shift()) {
    next();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(all);
  assert.equal(begun.join(""), "abcdefhg");
});

test("a file that was waited for too long is not waited for again", async () => {
  let count = 0;
  const late = () => {
    count += 1;
    return Promise.reject(new DOMException("It takes too long.", "TimeoutError"));
  };
  await assert.rejects(carefulSource({ read: late, engine }, 1).read("silent"), /too long/);
  assert.equal(count, 1);
});
