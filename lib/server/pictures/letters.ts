import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'

/** A typeface of one weight, as outlines. */
export class Letters {
  private readonly font: Font
  private readonly unit: number
  private readonly codes: Set<number>

  /** @param weight  as in the names of Pretendard's files */
  constructor(weight: 'Regular' | 'Bold') {
    // The package of the working directory: the bundler would look for it beside its own output.
    const own = createRequire(resolve(/* turbopackIgnore: true */ process.cwd(), 'package.json'))
    const face = new Face(new Blob(readFileSync(own.resolve(`pretendard/dist/public/static/Pretendard-${weight}.otf`))))
    this.font = new Font(face)
    this.unit = face.upem
    this.codes = new Set(face.collectUnicodes())
  }

  has = (code: number): boolean => this.codes.has(code)

  /** @returns a measure for texts of a size, in pixels */
  measure =
    (size: number) =>
    (text: string): number =>
      this.shape(text).reduce((sum, { advance }) => sum + advance, 0) * (size / this.unit)

  /**
   * Outlines of a line. They contain none of the characters of the text, so a text cannot become markup.
   * @param y  of the base line
   */
  draw(text: string, { x, y, size }: { x: number; y: number; size: number }): string {
    const scale = size / this.unit
    let along = x
    return this.shape(text)
      .map(({ glyph, advance }) => {
        const place = `translate(${along.toFixed(2)} ${y}) scale(${scale} ${-scale})`
        along += advance * scale
        return `<path transform="${place}" d="${this.font.glyphToPath(glyph)}"/>`
      })
      .join('')
  }

  private shape(text: string): { glyph: number; advance: number }[] {
    const buffer = new Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    shape(this.font, buffer)
    const positions = buffer.getGlyphPositions()
    return buffer.getGlyphInfos().map(({ codepoint: glyph }, i) => ({
      glyph,
      advance: positions[i]!.xAdvance + TRACKING * this.unit,
    }))
  }
}

/** The letter spacing of headings, in em. */
const TRACKING = -0.02
