/** BagIt 1.0 (RFC 8493): a folder with its payload below `data/`, and lists of checksums beside it. */
export const bagName = "bagit.txt";
export const infoName = "bag-info.txt";
export const payloadFolder = "data";

/** What says that a folder is a bag. */
export const bagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** Checksums that are known, the best first, by the names under which RFC 8493 has them. */
export const algorithms = ["sha512", "sha256", "sha1", "md5"] as const;
export type Algorithm = (typeof algorithms)[number];

/** With which Backfile writes bags: the one that every program that knows RFC 8493 has to know. */
export const ownAlgorithm: Algorithm = "sha512";

/** The list of the payload's checksums, or of the other files'. */
export function manifestName(kind: "payload" | "tag", algorithm: Algorithm): string {
  return `${kind === "tag" ? "tagmanifest" : "manifest"}-${algorithm}.txt`;
}

/** Whether a file is a list of the checksums of the files that are no payload; such lists are in no list themselves. */
export function isTagManifest(name: string): boolean {
  return /^tagmanifest-[a-z0-9]+\.txt$/.test(name);
}
