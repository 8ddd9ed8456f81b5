import sharp from "sharp";

export interface Drawn {
  readonly width?: number;
  readonly height?: number;
  readonly kind?: "jpeg" | "png" | "webp" | "avif" | "gif";
  /** How much hides what is behind it: 1 for a picture of four channels that hides all. */
  readonly alpha?: number;
  /** 1 to 8, as cameras write it. */
  readonly orientation?: number;
  /** Of what a camera may tell. */
  readonly secret?: string;
  readonly red?: number;
}

/** An invented picture: one half red, the other blue, so that it is seen how it is turned. */
export async function drawn({ width = 900, height = 600, kind = "jpeg", ...how }: Drawn = {}): Promise<Buffer> {
  const { alpha, orientation, secret, red = 220 } = how;
  const channels = alpha === undefined ? 3 : 4;
  const row = Buffer.alloc(width * channels);
  for (let x = 0; x < width; x += 1) {
    const colour = x < width / 2 ? [red, 30, 20] : [20, 30, 200];
    row.set(alpha === undefined ? colour : [...colour, Math.round(alpha * 255)], x * channels);
  }
  let picture = sharp(Buffer.concat(Array.from({ length: height }, () => row)), { raw: { width, height, channels } });
  if (secret !== undefined) {
    picture = picture.withExif({
      IFD0: { Copyright: secret, ImageDescription: secret },
      IFD3: { GPSLatitudeRef: "N" },
    });
  }
  if (orientation !== undefined) picture = picture.withMetadata({ orientation });
  return picture.toFormat(kind).toBuffer();
}
