import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "../../src/build/build.ts";
import { editionOfPlan, planContent, planSite } from "../../src/build/plan.ts";
import { Album } from "../../src/records/album.ts";
import { drawn } from "../site/draw-picture.ts";
import { temporary } from "../site/place.ts";
import { differences } from "./same-tree.ts";

const settings = "title: Pictured\naddress: https://pictured.example/\nshow: full\n";
const story = (image: string, alt = "A boat"): string =>
  `---\nheadline: The pier stays\ndate: 1998-02-03\nimages: { file: ${image}, alt: ${alt} }\n---\nText.\n`;

test("pictures are made when they change and at no other time, and are gone when nobody shows them", async (context) => {
  const place = temporary(context);
  const [content, output] = [join(place, "content"), join(place, "_site")];
  mkdirSync(content);
  const put = (name: string, text: string | Uint8Array): void => writeFileSync(join(content, name), text);
  const made = (): readonly string[] => readdirSync(join(output, "pictures")).sort();
  const times = (): readonly number[] => made().map((name) => statSync(join(output, "pictures", name)).mtimeMs);
  const builtAndCompared = async (what: string) => {
    const report = await build({ content, output, search: false });
    const clean = join(place, "clean");
    const said = await build({ content, output: clean, search: false });
    assert.deepEqual(differences(output, clean), [], what);
    assert.deepEqual(report.problems, said.problems, what);
    rmSync(clean, { recursive: true });
    return report;
  };
  put("archive.yaml", settings);
  put("a.md", story("pier.jpg"));
  put("pier.jpg", await drawn({ width: 600, height: 300 }));
  await builtAndCompared("the first build");
  const first = made();
  assert.equal(first.length, 3);
  const before = times();

  put("a.md", story("pier.jpg", "Another boat"));
  await builtAndCompared("another word for the picture");
  utimesSync(join(content, "pier.jpg"), 1e9, 1e9);
  await builtAndCompared("another time of the file");
  copyFileSync(join(content, "pier.jpg"), join(content, "copy.jpg"));
  put("b.md", story("copy.jpg").replace("stays", "goes"));
  await builtAndCompared("the same picture in another story");
  assert.deepEqual([made(), times()], [first, before], "no picture is made again");

  put("pier.jpg", await drawn({ width: 600, height: 300, red: 90 }));
  await builtAndCompared("another picture by the same name");
  assert.equal(made().length, 6);
  put("copy.jpg", "No picture any more.");
  const { problems } = await builtAndCompared("a picture that is none any more");
  assert.deepEqual(
    problems.map(({ rule }) => rule),
    ["picture-unreadable"],
  );
  assert.equal(made().length, 3);
  put("archive.yaml", settings.replace("full", "summary"));
  await builtAndCompared("only summaries");
  assert.throws(made, /ENOENT/);
});

test("a thread that is sent what was seen of pictures plans the same site", async (context) => {
  const content = join(temporary(context), "content");
  mkdirSync(content);
  writeFileSync(join(content, "archive.yaml"), settings);
  writeFileSync(join(content, "a.md"), story("pier.png"));
  writeFileSync(join(content, "pier.png"), await drawn({ kind: "png", alpha: 0.5 }));
  const plan = await planSite(content, { search: false });
  const album = new Album(structuredClone(plan.content.album?.files));
  const again = await planContent({ ...plan.content, album }, { search: false });
  assert.ok(plan.pictures.length > 0);
  assert.equal(editionOfPlan(again).head.digest, editionOfPlan(plan).head.digest);
});
