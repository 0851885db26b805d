import { fenceOpener, readFence } from '../../source/margin-fence'

/** Fenced code that is drawn: a diagram, or coloured code. */
export interface DrawnFence {
  /** In lower case. */
  language: string
  source: string
}

export interface Drawing extends DrawnFence {
  /** SVG or HTML; null if there is none for the language. */
  drawn: string | null
}

/** The sum of squared lengths of a page's diagrams: one of 3,000 characters, or forty of 500. Layout takes quadratic time. */
export const MOST_LAYOUT = 10_000_000
/** Characters of code that are coloured on a page. */
export const MOST_COLOURED = 20_000
/** Languages that are coloured on a page. Loading one takes 0.1 s, for some more than 1 s. */
export const MOST_LANGUAGES = 8
/** Characters of TeX and MathML on a page. A chapter of a book of mathematics has half as many. */
export const MOST_MATHS = 2_000_000
const MOST_KEPT = 500

const kept = new Map<string, Drawing['drawn']>()
export const fenceKey = ({ language, source }: DrawnFence) => `${language}\n${source}`

/** Draws each fence once: drawing takes longer than anything else, and vaults repeat their diagrams. */
export function drawOnce<Drawn extends Drawing['drawn']>(fence: DrawnFence, draw: (source: string) => Drawn): Drawn {
  const known = kept.get(fenceKey(fence))
  if (known !== undefined) return known as Drawn
  const drawn = draw(fence.source)
  keepDrawing({ ...fence, drawn })
  return drawn
}

/** @param drawing  made here or in another thread */
export function keepDrawing(drawing: Drawing): void {
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest)
  kept.set(fenceKey(drawing), drawing.drawn)
}

/** The fences at the margin of a note, up to what its page may draw. */
export function fencesOf(lines: readonly string[]): DrawnFence[] {
  const fences: DrawnFence[] = []
  const spent = { layout: 0, coloured: 0 }
  for (let at = 0; at < lines.length; ) {
    const found = readFence(lines, at)
    if (found === null) {
      if (fenceOpener.test(lines[at]!)) break // everything below is code
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
