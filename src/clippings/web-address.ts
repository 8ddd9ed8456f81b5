/**
 * An address of the web, whole: http or https.
 *
 * @param base what a relative one is against
 * @returns undefined where it is none, as `javascript:` and `/a` without a base are
 */
export function webAddress(text: string, base?: string): string | undefined {
  const address = text.trim();
  if (address === "" || address.length > longest) return undefined;
  try {
    const { protocol, href } = new URL(address, base);
    if (protocol !== "http:" && protocol !== "https:") return undefined;
    // A whole address stays as it is written, to the letter.
    return /^https?:\/\//i.test(address) && !/[\s"<>\\^`{|}]/.test(address) ? address : href;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const longest = 4000;
