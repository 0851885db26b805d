// The published types (@types/subset-font 2.3) are older than the package: they lack `keepFeatures`.
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2'
    variationAxes: Record<string, { min: number; max: number; default: number }>
    /** Tags of OpenType features. */
    keepFeatures: string[]
  }
  /** Cuts a font to the glyphs that a text needs. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
