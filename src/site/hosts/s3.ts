import type { HostFiles } from "./host-files.ts";

/**
 * `s3-website.json`, for `aws s3api put-bucket-website --website-configuration file://…`. A bucket has at most fifty
 * rules for redirects, so that the pages that stand at old addresses lead on. It sends no headers of ours.
 */
export const s3: HostFiles = () => [
  {
    file: "s3-website.json",
    text: `${JSON.stringify({ IndexDocument: { Suffix: "index.html" }, ErrorDocument: { Key: "404.html" } }, null, 2)}\n`,
  },
];
