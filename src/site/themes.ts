import type { Layouts } from "../../layouts/layout.ts";
import type { Problem } from "../basics/problem.ts";

/** The themes there are, each loaded only when it is wanted. One line a theme. */
const themes: ReadonlyMap<string, () => Promise<{ readonly layouts: Layouts }>> = new Map([
  ["default", () => import("../../layouts/default/index.ts")],
  ["gazette", () => import("../../layouts/gazette/index.ts")],
]);

/** A theme's layouts and the name of its folder under `layouts/`. */
export interface Theme {
  readonly name: string;
  readonly layouts: Layouts;
}

/**
 * The theme that the settings name, or the default one and a problem when there is none of that name.
 *
 * @param file the settings' file, as problems name it
 */
export async function loadTheme(
  name: string,
  file: string,
): Promise<{ readonly theme: Theme; readonly problems: readonly Problem[] }> {
  const load = themes.get(name);
  if (load !== undefined) return { theme: { name, ...(await load()) }, problems: [] };
  const { theme } = await loadTheme("default", file);
  const problem: Problem = {
    file,
    rule: "theme-unknown",
    found: name,
    expected: [...themes.keys()],
    note: "The default theme is used. Name one of those that there are, or leave the line out.",
    severity: "warning",
  };
  return { theme, problems: [problem] };
}
