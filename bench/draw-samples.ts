/**
 * Draws the pictures of the sample archive as an engraver would: in lines that are thick where it is dark. Nothing in
 * them is real. `node --import tsx bench/draw-samples.ts` writes them into `content/print/pictures/`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

/** How dark it is at a place, from 0 to 1; the origin is at the top left, and 1 is the picture's width. */
type Tone = (x: number, y: number) => number;

const folder = join(import.meta.dirname, "../content/print/pictures");

const smooth = (from: number, to: number, at: number): number => {
  const part = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return part * part * (3 - 2 * part);
};
const wave = (x: number, ...terms: readonly (readonly [number, number, number])[]): number =>
  terms.reduce((sum, [height, often, shift]) => sum + height * Math.sin(x * often + shift), 0);

/** A lamp on its rock, in the evening. */
const lighthouse: Tone = (x, y) => {
  const hill = 0.4 + wave(x, [0.02, 5, 1], [0.008, 17, 2]) - 0.1 * smooth(0.55, 1, x);
  const tower = Math.abs(x - 0.3) < 0.02 + 0.05 * (y - 0.12) && y > 0.16 && y < 0.46;
  const roof = Math.abs(x - 0.3) < 0.9 * (y - 0.095) && y > 0.1 && y <= 0.125;
  const lamp = Math.abs(x - 0.3) < 0.024 && y > 0.125 && y <= 0.16;
  const rock = y > 0.445 + 4.5 * (x - 0.3) ** 2 + wave(x, [0.006, 60, 0], [0.004, 113, 1]);
  const beam = x > 0.3 && Math.abs(y - 0.142 - (x - 0.3) * 0.05) < 0.008 + 0.045 * (x - 0.3);
  if (lamp) return 0.02;
  if (roof) return 0.9;
  if (tower) return x < 0.3 ? 0.12 + 0.2 * smooth(0.26, 0.3, x) : 0.55 + 0.3 * smooth(0.3, 0.33, x);
  if (rock) return 0.8 + wave(x + y, [0.15, 90, 0]);
  if (y > 0.46) return 0.42 + wave(y, [0.2, 260 - 200 * y, 9 * x]) + 0.12 * smooth(0.4, 0.9, x);
  if (y > hill) return 0.66 + wave(x - y, [0.1, 40, 0]);
  return Math.max(0.05, (beam ? 0.12 : 0.5) - 0.28 * smooth(0.1, 0.42, y) + wave(x + 2 * y, [0.05, 9, 0]));
};

/** Steps that lead down into a sea that takes them. */
const steps: Tone = (x, y) => {
  const crest = 0.3 + wave(x, [0.05, 6.5, 0.4], [0.022, 15, 1.2], [0.009, 41, 0]);
  const stair = Math.floor((x + 0.02) * 13);
  const edge = 0.2 + stair * 0.035;
  const isStone = x < 0.52 && y > edge && y < edge + 0.32 - 0.2 * x;
  const spray = wave(x * y, [0.5, 900, 0]) + wave(x - y, [0.5, 410, 2]);
  if (y > crest - 0.03 && y < crest + 0.012 && x > 0.3) return spray > 0.2 ? 0.03 : 0.32;
  if (isStone && y < crest + 0.12) return y - edge < 0.012 ? 0.08 : 0.46 + wave(x, [0.12, 13 * 2 * Math.PI, 0]);
  if (y > crest) return 0.5 + wave(y - 0.25 * Math.sin(7 * x), [0.3, 75, 3 * x]);
  return 0.3 + wave(x + 0.6 * y, [0.14, 11, 0], [0.1, 23, 1]) + 0.3 * smooth(0.25, 0, y);
};

/** A writer, from the side, whom nobody could tell from another. */
const writer: Tone = (x, y) => {
  const head = Math.hypot((x - 0.5) / 0.155, (y - 0.42) / 0.2);
  const hair = Math.hypot((x - 0.475) / 0.19, (y - 0.37) / 0.215) < 1 && (head > 1 || y < 0.33 || x < 0.42);
  const neck = Math.abs(x - 0.48) < 0.075 && y > 0.55 && y < 0.75;
  const coat = y > 0.72 + 1.1 * (x - 0.48) ** 2 + 0.03 * Math.abs(x - 0.48);
  if (hair) return 0.72 + wave(x * 2 + y, [0.18, 60, 0]);
  if (head < 1) return 0.08 + 0.5 * smooth(0.5, 0.36, x) + (Math.hypot(x - 0.565, y - 0.4) < 0.013 ? 0.8 : 0);
  if (coat) return 0.82 + wave(x - y, [0.12, 70, 0]) - (Math.abs(x - 0.48) < 0.012 ? 0.6 : 0);
  return neck ? 0.3 + 0.4 * smooth(0.52, 0.4, x) : 0.2 + 0.14 * smooth(1, 0, y) + 0.1 * smooth(0.6, 0, x);
};

/** Lines from left to right, a hand's breadth of a hair apart, each as thick as the tone below it asks. */
function engraved(tone: Tone, width: number, height: number, apart: number): string {
  const lines: string[] = [];
  for (let row = apart / 2; row < height; row += apart) {
    const upper: string[] = [];
    const lower: string[] = [];
    for (let x = 0; x <= width; x += 5) {
      const y = row + wave(x / width, [apart * 0.3, 8, row / 90]);
      const half = Math.min(0.48, Math.max(0.03, tone(x / width, y / width) / 2)) * apart;
      upper.push(`${x} ${(y - half).toFixed(1)}`);
      lower.push(`${x} ${(y + half).toFixed(1)}`);
    }
    lines.push(`M${upper.join("L")}L${lower.reverse().join("L")}Z`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f6f1e6"/><path d="${lines.join("")}" fill="#211d19"/></svg>`;
}

const pictures = [
  ["lamp", lighthouse, 1300, 860, 8],
  ["north-steps", steps, 1300, 780, 8],
  ["maren-quill", writer, 640, 640, 8],
] as const;

mkdirSync(folder, { recursive: true });
for (const [name, tone, width, height, apart] of pictures) {
  const drawing = sharp(Buffer.from(engraved(tone, width, height, apart)));
  const bytes = await drawing.png({ palette: true, colours: 8, compressionLevel: 9, effort: 10 }).toBuffer();
  writeFileSync(join(folder, `${name}.png`), bytes);
  process.stdout.write(`${name}.png: ${bytes.length} bytes\n`);
}
