import assert from "node:assert/strict";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import type { PictureFile } from "../../src/records/album.ts";
import { NoInspector, readAlbum } from "../../src/records/store-pictures.ts";
import { inspectPicture } from "../../src/site/inspect-picture.ts";
import { makePictures, planPictures } from "../../src/site/picture-files.ts";
import { orNone } from "../../src/site/picture-library.ts";
import { verify } from "../../src/site/verify.ts";
import { type Drawn, drawn } from "./draw-picture.ts";
import { temporary } from "./place.ts";

describe("a picture is looked at", () => {
  const good: readonly (readonly [Drawn, object])[] = [
    [{}, { width: 900, height: 600, alpha: false }],
    [{ kind: "png" }, { width: 900, height: 600, alpha: false }],
    [{ kind: "webp" }, { width: 900, height: 600, alpha: false }],
    [
      { kind: "avif", width: 90, height: 60 },
      { width: 90, height: 60, alpha: false },
    ],
    [{ kind: "gif" }, { width: 900, height: 600, alpha: false }],
    [
      { kind: "png", alpha: 0.5 },
      { width: 900, height: 600, alpha: true },
    ],
    [
      { kind: "png", alpha: 1 },
      { width: 900, height: 600, alpha: false },
    ],
    [{ orientation: 3 }, { width: 900, height: 600, alpha: false }],
    [{ orientation: 6 }, { width: 600, height: 900, alpha: false }],
    [
      { width: 1, height: 1 },
      { width: 1, height: 1, alpha: false },
    ],
  ];
  for (const [how, facts] of good) {
    test(`${JSON.stringify(how)} as it is to be seen`, async () => {
      assert.deepEqual(await inspectPicture(await drawn(how)), facts);
    });
  }

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const bad: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp])[] = [
    ["a text", () => Buffer.from("No picture."), /neither JPEG/],
    ["nothing", () => new Uint8Array(), /neither JPEG/],
    ["an SVG with a script", () => Buffer.from(svg), /neither JPEG/],
    ["an SVG behind a byte order mark", () => Buffer.from(`\ufeff<?xml version="1.0"?>${svg}`), /neither JPEG/],
    ["a PDF", () => Buffer.from("%PDF-1.4\n"), /neither JPEG/],
    [
      "a TIFF",
      () =>
        sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
          .tiff()
          .toBuffer(),
      /neither JPEG/,
    ],
    [
      "an SVG that begins as a JPEG does",
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
      /cannot be read as JPEG/,
    ],
    [
      "a JPEG of which a third is missing",
      async () => cut(await drawn({ width: 2000, height: 1500 })),
      /cannot be read as JPEG/,
    ],
    ["a PNG of which a third is missing", async () => cut(await drawn({ kind: "png" })), /cannot be read as PNG/],
    ["a WebP of which a third is missing", async () => cut(await drawn({ kind: "webp" })), /cannot be read as WEBP/],
    ["a bomb: 50,000 × 50,000 in 80 bytes", () => bomb(50_000, 50_000), /more than 100 million pixels/],
    ["a bomb: 2,000,000,000 × 1", () => bomb(2_000_000_000, 1), /pixels|cannot be read/],
  ];
  for (const [what, bytes, fault] of bad) {
    test(`${what} is none, and it is said why`, async () => {
      const said = await inspectPicture(await bytes());
      assert.ok(typeof said === "string", JSON.stringify(said));
      assert.match(said, fault);
    });
  }
});

const cut = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor((bytes.length * 2) / 3));

/** A PNG of so many pixels that holds hardly any. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const parts = [
    ["IHDR", head],
    ["IDAT", deflateSync(Buffer.alloc(64))],
    ["IEND", Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts.map(([name, data]) => chunk(name, data))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** A picture on the disk, as an album holds it. */
async function picture(folder: string, bytes: Buffer): Promise<PictureFile> {
  const place = join(folder, "source.jpg");
  writeFileSync(place, bytes);
  const mentions = [{ file: "content/a.md", mentions: [{ name: "source.jpg", described: true, sure: true }] }];
  const pictures = [{ file: "content/source.jpg", place }];
  const { album, problems } = await readAlbum({ folder, pictures, mentions, inspect: inspectPicture });
  assert.deepEqual(problems, []);
  const [found] = album.files;
  assert.ok(found);
  return found;
}

describe("the files of a picture", () => {
  test("are as large as was planned, turned as they are to be seen, and tell nothing that a camera told", async (context) => {
    const folder = temporary(context);
    const bytes = await drawn({ width: 1300, height: 650, orientation: 6, secret: "Nobody's business" });
    assert.match(bytes.toString("latin1"), /Nobody's business/);
    const planned = planPictures([await picture(folder, bytes)]);
    assert.equal(planned.length, 3);
    const files = await verify(folder, await makePictures(planned, folder));
    assert.equal(files.length, 3);
    for (const { file, rendition } of planned) {
      const made = readFileSync(join(folder, file));
      const { width, height, format, exif, xmp, iptc, orientation, icc } = await sharp(made).metadata();
      assert.deepEqual(
        { width, height, format },
        { width: rendition.width, height: rendition.height, format: rendition.format },
      );
      assert.deepEqual(
        { exif, xmp, iptc, orientation },
        { exif: undefined, xmp: undefined, iptc: undefined, orientation: undefined },
      );
      assert.ok((icc?.length ?? 0) < 1000, "a short colour profile, of the library's own");
      assert.doesNotMatch(made.toString("latin1"), /Nobody's business/);
      // Red was to the left, and a quarter turn to the right brings it to the top.
      const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
      const at = (row: number) => data[(row * info.width + Math.floor(info.width / 2)) * info.channels] ?? 0;
      assert.ok(at(3) > 180 && at(info.height - 4) < 60, `${file}: red is at the top`);
    }
  });

  test("are the same to the byte each time", async (context) => {
    const [one, other] = [temporary(context), temporary(context)];
    const planned = planPictures([await picture(one, await drawn({ width: 1700, height: 900 }))]);
    await makePictures(planned, one);
    await makePictures([...planned].reverse(), other);
    for (const { file } of planned) {
      assert.ok(readFileSync(join(one, file)).equals(readFileSync(join(other, file))), file);
    }
  });

  test("of an animation show its first picture", async (context) => {
    const folder = temporary(context);
    const frames = await Promise.all([220, 10].map((red) => drawn({ width: 60, height: 40, kind: "png", red })));
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    assert.equal((await sharp(bytes).metadata()).pages, 2);
    const planned = planPictures([await picture(folder, bytes)]);
    await makePictures(planned, folder);
    for (const { file } of planned) {
      const { data } = await sharp(readFileSync(join(folder, file)))
        .raw()
        .toBuffer({ resolveWithObject: true });
      assert.ok((data[0] ?? 0) > 180, file);
    }
  });

  test("are not made of a picture that was changed since it was looked at", async (context) => {
    const folder = temporary(context);
    const planned = planPictures([await picture(folder, await drawn())]);
    writeFileSync(join(folder, "source.jpg"), await drawn({ red: 100 }));
    await assert.rejects(makePictures(planned, folder), /content\/source\.jpg was changed while the build was at work/);
  });

  test("are not made of what a link leads to", { skip: process.platform === "win32" }, async (context) => {
    const folder = temporary(context);
    writeFileSync(join(folder, "secret.jpg"), await drawn());
    symlinkSync(join(folder, "secret.jpg"), join(folder, "pier.jpg"));
    const pictures = [{ file: "content/pier.jpg", place: join(folder, "pier.jpg") }];
    const mentions = [{ file: "content/a.md", mentions: [{ name: "pier.jpg", described: true, sure: true }] }];
    const { album, problems } = await readAlbum({ folder, pictures, mentions, inspect: inspectPicture });
    assert.deepEqual(album.files, []);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ["picture-unreadable"],
    );
  });
});

describe("where there is no library for this machine", () => {
  test("the stories are shown without pictures, and one problem says so", async (context) => {
    const folder = temporary(context);
    const names = ["a.jpg", "b.jpg"];
    for (const name of names) writeFileSync(join(folder, name), await drawn());
    const { album, problems } = await readAlbum({
      folder,
      pictures: names.map((name) => ({ file: `content/${name}`, place: join(folder, name) })),
      mentions: [{ file: "content/a.md", mentions: names.map((name) => ({ name, described: true, sure: true })) }],
      inspect: () => Promise.reject(new NoInspector("There is none.")),
    });
    assert.deepEqual(album.files, []);
    assert.deepEqual(
      problems.map(({ rule, severity, note }) => [rule, severity, note]),
      [["pictures-unavailable", "error", "There is none. Every story is shown without its pictures."]],
    );
  });

  test("the first sentence of what went wrong is told", async () => {
    const library = orNone(Promise.reject(new Error('No "sharp" module for the plan9 runtime\nMore.')));
    await assert.rejects(
      library,
      (error) => error instanceof NoInspector && /plan9 runtime Install/.test(error.message),
    );
  });
});
