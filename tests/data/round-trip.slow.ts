import { test } from "node:test";
import { exported, formats, holdExported } from "./made-again.ts";

for (const name of exported) {
  test(`${name}: what is exported makes the same site again, by each way`, (t) => holdExported(t, name, formats));
}
