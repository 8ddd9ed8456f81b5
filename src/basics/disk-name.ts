/** Of these every disk says the same. */
const ascii = /^[ -~]*$/;

/**
 * What a path is to a disk that does not tell upper from lower case, nor one way to write an accent from another: two
 * paths with one name are one file there. Unicode's simple case folding, sign by sign: `σάς` and `ΣΆΣ` are one.
 */
export function diskName(path: string): string {
  return ascii.test(path) ? path.toLowerCase() : Array.from(path.normalize("NFC"), folded).join("");
}

function folded(sign: string): string {
  // The one small letter that shares its capital and is another letter all the same.
  if (sign === "ı") return sign;
  const capital = sign.toUpperCase();
  return Array.from(capital).length === 1 ? capital.toLowerCase() : sign.toLowerCase();
}
