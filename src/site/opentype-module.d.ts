/** As much of opentype.js as is used: it has no types of its own. */
declare module "opentype.js" {
  /** In pixels; y grows downwards. */
  type Command =
    | { readonly type: "M" | "L"; readonly x: number; readonly y: number }
    | { readonly type: "Q"; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number }
    | {
        readonly type: "C";
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: "Z" };

  interface PathOptions {
    readonly drawSVG: false;
    readonly drawLayers: false;
    readonly hinting: false;
  }

  export interface Glyph {
    readonly index: number;
    /** In the font's units. */
    readonly advanceWidth?: number;
    getPath(x: number, y: number, size: number, options: PathOptions, font: Font): { readonly commands: Command[] };
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    readonly tables: { readonly cmap?: { readonly glyphIndexMap: Readonly<Record<string, number>> } };
    readonly glyphs: { get(index: number): Glyph | undefined };
    /** In the font's units. */
    getKerningValue(left: Glyph, right: Glyph): number;
  }

  const opentype: { parse(bytes: ArrayBuffer): Font };
  export default opentype;
}
