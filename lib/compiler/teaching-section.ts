/** A stretch of a page under one heading. */
export interface Section {
  anchor: string
  text: string
}

/**
 * Finds the section that teaches what a question asks: the one that shares the most telling words with the right
 * options and their explanations. A word tells the more, the fewer sections have it (inverse document frequency,
 * K. Spärck Jones, "A statistical interpretation of term specificity", 1972).
 * @param question  the words of the key, its explanations and the stem
 * @returns the section's anchor; null when no section shares a word with the question
 */
export function teachingSection(sections: readonly Section[], question: string): string | null {
  const asked = wordsOf(question)
  const bags = sections.map(({ text }) => wordsOf(text))
  const scores = bags.map((bag) => {
    let score = 0
    for (const word of asked) {
      if (bag.has(word)) score += Math.log(1 + sections.length / bags.filter((other) => other.has(word)).length)
    }
    return score
  })
  const best = scores.indexOf(Math.max(...scores))
  return (scores[best] ?? 0) > 0 ? sections[best]!.anchor : null
}

/** Words of two letters and more. Hangul counts by pairs of syllables, so that particles do not matter. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/\p{Script=Hangul}{2,}|[\p{Script=Latin}\p{N}]{2,}/gu)) {
    if (/\p{Script=Hangul}/u.test(word)) for (let i = 0; i < word.length - 1; i++) words.add(word.slice(i, i + 2))
    else words.add(word)
  }
  return words
}
