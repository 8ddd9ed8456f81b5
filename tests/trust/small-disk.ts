import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Room enough for whatever a test does, in KB. */
const large = 400_000;

/** A small disk of its own, in memory, whose size can be changed while something stands on it. */
export class SmallDisk {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @returns why there is none, as a sentence, where no disk may be mounted */
  static mount(folder = mkdtempSync(join(tmpdir(), "backfile-disk-"))): SmallDisk | string {
    if (process.platform !== "linux" || process.getuid?.() !== 0) {
      return "A small disk can be mounted by root on Linux only: what is full here is an injected disk.";
    }
    try {
      mkdirSync(folder, { recursive: true });
      execFileSync("mount", ["-t", "tmpfs", "-o", `size=${large}k,mode=755`, "tmpfs", folder], { stdio: "pipe" });
      return new SmallDisk(folder);
    } catch (error) {
      return `No small disk can be mounted here (${String(error).split("\n")[0]}): what is full is an injected disk.`;
    }
  }

  /** In bytes. */
  used(): number {
    const { blocks, bfree, bsize } = statfsSync(this.folder);
    return (blocks - bfree) * bsize;
  }

  /** How many files and folders stand there. */
  files(): number {
    const { files, ffree } = statfsSync(this.folder);
    return files - ffree;
  }

  /** Leaves room for so many bytes more. @returns what makes it large again */
  leave(bytes: number): () => void {
    // A size of 0 would be no limit.
    this.#remount(`size=${Math.max(1, Math.floor((this.used() + bytes) / 1024))}k`);
    return () => this.#remount(`size=${large}k`);
  }

  /** Leaves room for so many more files. @returns what makes it large again */
  leaveFiles(count: number): () => void {
    this.#remount(`nr_inodes=${this.files() + count}`);
    return () => this.#remount("nr_inodes=1000000");
  }

  empty(): void {
    for (const name of readdirSync(this.folder)) rmSync(join(this.folder, name), { recursive: true });
  }

  unmount(): void {
    execFileSync("umount", [this.folder], { stdio: "pipe" });
    rmSync(this.folder, { recursive: true });
  }

  #remount(option: string): void {
    execFileSync("mount", ["-o", `remount,${option}`, this.folder], { stdio: "pipe" });
  }
}
