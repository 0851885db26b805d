import { fenceOpener, readFence } from '../../source/margin-fence'

/** Fenced code that is drawn: a diagram, or code in colours. */
export interface Fence {
  /** In lower case. */
  language: string
  source: string
}

export interface Drawing extends Fence {
  /** SVG or HTML; null if there is none for the language. */
  drawn: string | null
}

/** One diagram of 3,000 characters, or forty of 500: layout takes time that grows with the square of a diagram. */
export const MOST_LAYOUT = 10_000_000
/** Characters of code that a page gets coloured. */
export const MOST_COLOURED = 20_000
/** Languages that a page gets coloured: to load one takes a tenth of a second, some take more than one. */
export const MOST_LANGUAGES = 8
/** Characters of formulas, of their TeX and of their MathML: a chapter of a book of mathematics has half as many. */
export const MOST_MATHS = 2_000_000
const MOST_KEPT = 500

const kept = new Map<string, Drawing['drawn']>()
export const fenceKey = ({ language, source }: Fence) => `${language}\n${source}`

/** Drawing takes longer than all else in a note, and vaults repeat their diagrams. */
export function drawOnce<Drawn extends Drawing['drawn']>(fence: Fence, draw: (source: string) => Drawn): Drawn {
  const known = kept.get(fenceKey(fence))
  if (known !== undefined) return known as Drawn
  const drawn = draw(fence.source)
  keepDrawing({ ...fence, drawn })
  return drawn
}

/** @param drawing  made here or in another thread */
export function keepDrawing(drawing: Drawing): void {
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(fenceKey(drawing), drawing.drawn)
}

/** The fences at the margin of a note, as far as its page may draw them. */
export function fencesOf(lines: readonly string[]): Fence[] {
  const fences: Fence[] = []
  const spent = { layout: 0, coloured: 0 }
  for (let at = 0; at < lines.length; ) {
    const found = readFence(lines, at)
    if (found === null) {
      if (fenceOpener.test(lines[at]!)) break // all below it is code
      at++
      continue
    }
    at = found.end
    const { lang, value: source } = found.block
    const language = lang?.toLowerCase() ?? 'text'
    if (language === 'mermaid') spent.layout += source.length ** 2
    else spent.coloured += source.length
    if (spent.layout > MOST_LAYOUT || spent.coloured > MOST_COLOURED) break
    if (language !== 'text') fences.push({ language, source })
  }
  return fences
}
