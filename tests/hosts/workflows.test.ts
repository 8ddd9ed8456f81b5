import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { check } from "../../src/check/check.ts";
import { hostFiles, isHostName } from "../../src/site/hosts/host-files.ts";
import { cleanClone, runWorkflow, shell, stepsOf, workflowOf, workflowPages } from "./workflow.ts";

/** Actions and their versions, as their own pages of releases told in November 2026. */
const actions: Readonly<Record<string, string>> = {
  "actions/checkout": "v6",
  "actions/setup-node": "v6",
  "actions/cache": "v5",
  "actions/upload-pages-artifact": "v5",
  "actions/deploy-pages": "v5",
  "aws-actions/configure-aws-credentials": "v6",
  "Azure/static-web-apps-deploy": "v1",
  "FirebaseExtended/action-hosting-deploy": "v0",
};

for (const page of workflowPages) {
  test(`the workflow of docs/hosting/${page}.md is whole`, () => {
    const workflow = workflowOf(page);
    assert.deepEqual(workflow.on.push.branches, ["main"]);
    assert.equal(workflow.permissions.contents, "read");
    const steps = stepsOf(workflow);
    for (const { uses } of steps) {
      if (uses === undefined) continue;
      const [name = "", version] = uses.split("@");
      assert.equal(version, actions[name], uses);
    }
    const runs = steps.map(({ run }) => run);
    assert.ok(isHostName(page));
    assert.ok(runs.includes("npm ci"));
    // What is uploaded is what was checked: nothing stands between.
    const built = runs.indexOf(`npx backfile build --host ${page}`);
    assert.ok(built > runs.indexOf("npm ci"), "it builds for its host");
    assert.equal(runs[built + 1], "npx backfile check");
    const last = JSON.stringify(steps.slice(built + 2));
    assert.match(last, /_site\b/, "it uploads _site");
    const cache = steps.find(({ uses }) => uses?.startsWith("actions/cache@"));
    assert.equal(cache?.with?.path, "_site\n_site.backfile\n");
  });
}

suite("the workflow of docs/hosting/github-pages.md", () => {
  const place = mkdtempSync(join(tmpdir(), "backfile-workflow-"));
  after(() => rmSync(place, { recursive: true, force: true }));

  test("its commands make a site that check passes, in a clean copy of the repository", async () => {
    await cleanClone(place);
    const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));
    const { commands, left } = await runWorkflow(workflowOf("github-pages"), place, {
      // What `npm ci` does, but for the fetching.
      install: async (folder) => {
        symlinkSync(modules, join(folder, "node_modules"));
        await shell("npm run prepare", folder);
      },
    });
    assert.equal(commands, 3);
    assert.deepEqual(
      left.map(({ uses }) => uses),
      ["actions/upload-pages-artifact@v5", "actions/deploy-pages@v5"],
    );
    const report = await check(join(place, "_site"), join(place, "content"));
    assert.deepEqual(report.problems, []);
    assert.ok(report.counts.articles > 50);
    assert.ok(existsSync(join(place, "_site/.nojekyll")));
    assert.deepEqual(hostFiles["github-pages"](), []);
  });
});
