import assert from "node:assert/strict";
import { test } from "node:test";
import { holdDisk } from "../hosts/hold-disk.ts";
import { figure } from "./figures.ts";

const counted = holdDisk("all");

test("what was counted", () => {
  assert.ok(counted.passed, "tests have failed");
  figure("hosts", `from file:// ${counted.pages} pages opened in a browser, ${counted.links} links to files`);
});
