/** The zero of each script whose digits papers print dates in; the other nine follow it in Unicode. */
const zeros = [
  0x0660, // Arabic
  0x06f0, // Persian and Urdu
  0x0966, // Hindi
  0x09e6, // Bengali
  0x0e50, // Thai
  0xff10, // full width, as Chinese and Japanese pages set them
] as const;

const foreign = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g;

/** The text with every digit as 0 to 9: `２０２２年` is `2022年`. Each character keeps its place. */
export function plainDigits(text: string): string {
  return text.replace(foreign, (character) => {
    const code = character.charCodeAt(0);
    const zero = zeros.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}
