import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { drawn } from "../../site/draw-picture.ts";

/** Pictures whole and broken, and names that lead to what is none, or elsewhere. */
export async function make(content: string): Promise<void> {
  const outside = join(dirname(content), "outside.jpg");
  const whole = await drawn({ width: 1000, height: 600, secret: "Taken at home" });
  writeFileSync(outside, await drawn({ red: 90 }));
  writeFileSync(join(content, "1998", "pier.jpg"), whole);
  writeFileSync(join(content, "1998", "cut.jpg"), whole.subarray(0, whole.length - 3000));
  writeFileSync(join(content, "1998", "kept-back.jpg"), await drawn({ red: 10 }));
  writeFileSync(join(content, "logo.png"), await drawn({ width: 200, height: 100, kind: "png", alpha: 0.5 }));
  writeFileSync(join(content, "1998", "giant.jpg"), "");
  truncateSync(join(content, "1998", "giant.jpg"), 64 * 1024 * 1024 + 1);
  symlinkSync(outside, join(content, "1998", "link.jpg"));
}
