import { spawn } from "node:child_process";

/**
 * A program that stands in for Pagefind: it is Pagefind, but for the files that it hands over. Those whose path matches
 * are missing, cut to half, or have one byte changed in their middle.
 */
const { REAL_PAGEFIND = "", DAMAGE = "", DAMAGED = "" } = process.env;

interface Answer {
  readonly payload: { files?: { readonly path: string; content: string }[] };
}

const real = spawn(REAL_PAGEFIND, process.argv.slice(2), { stdio: ["pipe", "pipe", "inherit"] });
process.stdin.pipe(real.stdin);
real.on("exit", (code) => process.exit(code ?? 1));
let rest = "";
real.stdout.setEncoding("latin1").on("data", (text: string) => {
  const messages = (rest + text).split(",");
  rest = messages.pop() ?? "";
  for (const message of messages) process.stdout.write(`${meddled(message)},`);
});

/** Messages are JSON in base64. */
function meddled(message: string): string {
  const answer = JSON.parse(Buffer.from(message, "base64").toString("utf8")) as Answer;
  const { files } = answer.payload;
  if (files === undefined) return message;
  const isMeant = (path: string) => new RegExp(DAMAGED).test(path);
  if (DAMAGE === "missing") answer.payload.files = files.filter(({ path }) => !isMeant(path));
  for (const file of files) if (isMeant(file.path)) file.content = damaged(Buffer.from(file.content, "base64"));
  return Buffer.from(JSON.stringify(answer)).toString("base64");
}

function damaged(bytes: Buffer): string {
  const middle = bytes.length >> 1;
  if (DAMAGE === "cut") return bytes.subarray(0, middle).toString("base64");
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x55;
  return bytes.toString("base64");
}
