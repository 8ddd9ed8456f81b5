/**
 * The flag by which a Node runs a program under permissions: nothing is written, started or read but what is allowed.
 *
 * @param version `v20.20.0`
 * @returns undefined where it has none
 */
export function permissionFlag(version: string): string | undefined {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major >= 24 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13)) return "--permission";
  return major >= 20 ? "--experimental-permission" : undefined;
}
