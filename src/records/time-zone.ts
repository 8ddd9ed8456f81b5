/** A time zone by its IANA name in its usual spelling (`asia/tokyo` is `Asia/Tokyo`); undefined for any other text. */
export function timeZone(text: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,60}$/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
