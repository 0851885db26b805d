/**
 * Counts in how many texts each character occurs. ASCII is left out, and so are characters beyond the first 65,536: no
 * typeface of ours has them.
 * @returns the counts by code
 */
export function countCharacters(texts: Iterable<string>): Uint32Array {
  const counts = new Uint32Array(0x10000)
  const lastText = new Uint32Array(0x10000)
  let number = 0
  for (const text of texts) {
    number++
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code < 0x80 || lastText[code] === number) continue
      lastText[code] = number
      counts[code]!++
    }
  }
  return counts
}

/** The characters with the highest counts, in the order of their codes. */
export function mostCommon(counts: Uint32Array, most: number): string {
  const found = [...counts.keys()].filter((code) => counts[code]! > 0 && !isSurrogate(code))
  const chosen = found.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, most)
  return String.fromCharCode(...chosen.sort((a, b) => a - b))
}

const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff
