import { type IdentityVault, identityVault } from '../identity/identity-item'
import type { ReadNote } from '../reading/note'
import { readNote } from '../reading/read-note'

/** An invented question, before it is written as Markdown. */
export interface InventedQuestion {
  /** Identifies it in a test, across edits. */
  tag: string
  stem: string
  options: string[]
  /** The indices of the right options. */
  key: number[]
  /** One for each option. */
  explanations: string[]
  pin?: string
}

export interface InventedNote {
  path: string
  title: string
  body: string
  questions: InventedQuestion[]
}

/** A random source: returns an integer from 0 to below the limit. */
export type Draw = (limit: number) => number

/** The same seed gives the same numbers. Mulberry32, T. Ettinger, 2017. */
export function drawing(seed: number): Draw {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

const SYLLABLES = 'bar cel dom fir gan hul jor kem lat mon nur pel qua ras sil tov ved wex yam zir'.split(' ')
const MOULDS: ((word: () => string, figure: number) => string)[] = [
  (word, figure) =>
    `A company keeps ${figure} ${word()} in a ${word()} near the ${word()}. The ${word()} must reach each ${word()} before the ${word()} ends. Which solution meets these requirements?`,
  (word, figure) =>
    `A ${word()} team measures ${word()} ${figure} times a day with a ${word()}. The ${word()} has to stay with every ${word()}. What is the best ${word()} for this?`,
  (word, figure) =>
    `Which ${word()} is used by a ${word()} of ${figure} ${word()} when the ${word()} is ${word()} and the ${word()} is not?`,
]

/** Any two syllables differ in at least two letters, so that no invented word is a misspelling of another one. */
export const inventWord = (draw: Draw) => [0, 1, 2, 3].map(() => SYLLABLES[draw(SYLLABLES.length)]).join('')

export function inventQuestion(tag: string, draw: Draw): InventedQuestion {
  const word = () => inventWord(draw)
  const options = Array.from({ length: 4 + draw(2) }, () => `Use the ${word()} with ${word()} and ${word()}`)
  return {
    tag,
    stem: MOULDS[draw(MOULDS.length)]!(word, 2 + draw(900)),
    options,
    key: [draw(options.length)],
    explanations: options.map(() => `${word()} 때문에 ${word()} 이다`),
  }
}

export function inventNote(name: string, draw: Draw): InventedNote {
  const body = `${inventWord(draw)} 는 ${inventWord(draw)} 이다.\n\n- ${inventWord(draw)}\n- ${inventWord(draw)}`
  return { path: `tea/${name}.md`, title: name, body, questions: [inventQuestion(name, draw)] }
}

export function writeInvented({ title, body, questions }: InventedNote): string {
  const head = `---\n\ntitle: ${title}\ntags:\n- drink/tea\n\n---\n\n# ${title}\n\n## 📝 설명\n\n${body}\n`
  return `${head}\n## 📝 관련 문제\n\n${questions.map(writeQuestion).join('\n\n---\n\n')}`
}

function writeQuestion({ stem, options, key, explanations, pin }: InventedQuestion): string {
  const letters = options.map((_, i) => String.fromCharCode(65 + i))
  return [
    `**Question:** ${stem}\n\n**Options:**\n`,
    ...options.map((option, i) => `- ${letters[i]}) ${option}`),
    `\n**정답: ${key.map((i) => letters[i]).join(', ')}**\n\n💡 추가 설명:\n`,
    ...explanations.map((explanation, i) => `- **Option ${letters[i]}** - ${explanation}`),
    ...(pin === undefined ? [] : [`\n^${pin}`]),
  ].join('\n')
}

export const readInvented = (notes: readonly InventedNote[]): ReadNote[] =>
  notes.map((note) => readNote({ path: note.path, bytes: new TextEncoder().encode(writeInvented(note)) }).data)

export const inventedVault = (notes: readonly InventedNote[]): IdentityVault => identityVault(readInvented(notes))
