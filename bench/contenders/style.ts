import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const sheet = fileURLToPath(new URL("../../layouts/default/assets/style.css", import.meta.url));

/** Backfile's own style sheet as `assets/style.css` below a folder: the pages of all contenders have its class names. */
export function addStyle(folder: string): void {
  cpSync(sheet, join(folder, "assets", "style.css"));
}
