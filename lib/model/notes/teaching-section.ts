/** The part of a page under one heading. */
export interface Section {
  anchor: string
  text: string
}

/** An index of a page's sections by word, so that each question looks only at sections that share a word with it. */
export interface SectionIndex {
  anchors: readonly string[]
  /** For each word, the indices of the sections that contain it. */
  owners: ReadonlyMap<string, readonly number[]>
}

export function indexSections(sections: readonly Section[]): SectionIndex {
  const owners = new Map<string, number[]>()
  for (const [i, { text }] of sections.entries()) {
    for (const word of sectionWords(text)) {
      const known = owners.get(word)
      if (known === undefined) owners.set(word, [i])
      else known.push(i)
    }
  }
  return { anchors: sections.map(({ anchor }) => anchor), owners }
}

/**
 * Finds the section that teaches what a question asks: the one that shares most words with the key and its
 * explanations. A word weighs more if fewer sections contain it (inverse document frequency, K. Spärck Jones,
 * "A statistical interpretation of term specificity", 1972).
 * @param question  the words of the key, its explanations and the stem
 * @returns the section's anchor; null when no section shares a word with the question
 */
export function teachingSection({ anchors, owners }: SectionIndex, question: string): string | null {
  const scores = new Map<number, number>()
  for (const word of sectionWords(question)) {
    const sections = owners.get(word) ?? []
    for (const i of sections) scores.set(i, (scores.get(i) ?? 0) + Math.log(1 + anchors.length / sections.length))
  }
  const best = [...scores].sort(([i, a], [j, b]) => b - a || i - j)[0]
  return best === undefined ? null : anchors[best[0]]!
}

const HANGUL = /\p{Script=Hangul}{2,}/gu
const OTHER = /[\p{Script=Latin}\p{N}]{2,}/gu

/** Words of at least two letters. Hangul is split into pairs of syllables, so that particles do not matter. */
function sectionWords(text: string): Set<string> {
  const lower = text.toLowerCase()
  const words = new Set<string>(lower.match(OTHER))
  for (const run of lower.match(HANGUL) ?? []) for (let i = 0; i < run.length - 1; i++) words.add(run.slice(i, i + 2))
  return words
}
