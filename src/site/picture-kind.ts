/** The kinds of picture that are decoded. */
export type PictureKind = "jpeg" | "png" | "webp" | "avif" | "gif";

/**
 * What a file's first bytes say that it is; its name says nothing. No decoder is started for anything else: SVG, PDF and
 * the other formats that a decoder may know are programs, or old and seldom looked at.
 */
export function pictureKind(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.byteLength));
  const text = head.toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (/^RIFF.{4}WEBP/s.test(text)) return "webp";
  // ISO 14496-12: the brands of the file's type box.
  return /^.{4}ftyp/s.test(text) && /avi[fs]/.test(text.slice(8, 64)) ? "avif" : undefined;
}
