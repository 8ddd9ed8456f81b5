import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { remembered } from "../../src/basics/remembered.ts";

describe("remembered", () => {
  it("asks once for one text, even where the answer is undefined", () => {
    const asked: string[] = [];
    const lengthOf = remembered((text) => {
      asked.push(text);
      return text === "" ? undefined : text.length;
    });
    assert.deepEqual(["pier", "", "pier", ""].map(lengthOf), [4, undefined, 4, undefined]);
    assert.deepEqual(asked, ["pier", ""]);
  });

  it("keeps no long text and no endless list", () => {
    let asked = 0;
    const first = remembered((text) => {
      asked += 1;
      return text[0];
    });
    const long = "a".repeat(201);
    assert.deepEqual([first(long), first(long), asked], ["a", "a", 2]);
    for (let index = 0; index <= 2000; index += 1) first(`b${index}`);
    assert.equal(first("b0"), "b");
    assert.equal(asked, 2 + 2001 + 1);
  });
});
