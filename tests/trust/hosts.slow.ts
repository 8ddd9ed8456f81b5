import assert from "node:assert/strict";
import { test } from "node:test";
import { holdHosts } from "../hosts/hold-hosts.ts";
import { npmServers } from "../hosts/npm-servers.ts";
import { githubPages, installedServers } from "../hosts/servers.ts";
import { figure } from "./figures.ts";

const prefixes = ["/", "/repo/", "/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi/"];
const servers = [...installedServers, githubPages, ...(await npmServers())];
const counted = holdHosts(servers, prefixes);

test("what was counted", () => {
  assert.ok(counted.servers.size > 0, "no server was to be had");
  assert.equal(counted.passed, counted.tests, "tests have failed");
  const number = new Intl.NumberFormat("en");
  figure(
    "hosts",
    `${counted.servers.size} of ${servers.length} servers at ${counted.places.size} places: ${number.format(counted.files)} files ` +
      `with the right bytes and types, ${number.format(counted.links)} links followed, ${counted.searches} searches in a browser`,
  );
});
