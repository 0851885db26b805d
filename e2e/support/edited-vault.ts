// A vault with frequent edits, and the effect of each edit on a learner's history.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Question {
  stem: string
  options: string[]
  /** The text of the right option. */
  key: string
  explanation: string
}

export interface Note {
  folder: string
  /** The file name without extension. */
  name: string
  title: string
  questions: Question[]
  isThere: boolean
}

export type Random = () => number

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

const THINGS = ['kettle', 'ledger', 'lantern', 'compass', 'anvil', 'loom', 'barometer', 'bellows', 'chisel', 'harrow']
const PLACES = [
  'harbour',
  'orchard',
  'quarry',
  'granary',
  'foundry',
  'vineyard',
  'lighthouse',
  'tannery',
  'bakery',
  'mill',
]
const FAULTS = ['rusted overnight', 'was lent twice', 'fell silent', 'lost its handle', 'came back wet', 'ran too warm']
const KEEPERS = ['caretaker', 'bookkeeper', 'carpenter', 'blacksmith', 'gardener', 'navigator', 'watchmaker']
const REMEDIES = ['Oil the hinges', 'Ask the apprentice', 'Wait for spring', 'Weigh it again', 'Paint both sides']

/** Two questions for each note, each with unique words. */
export function inventNotes(count: number): Note[] {
  return Array.from({ length: count }, (_, n) => ({
    folder: n % 2 ? 'craft' : 'trade',
    name: `note-${n}`,
    title: `${THINGS[n % 10]} and ${PLACES[(n * 3) % 10]} ${n}`,
    questions: [inventQuestion(2 * n), inventQuestion(2 * n + 1)],
    isThere: true,
  }))
}

export function inventQuestion(n: number): Question {
  const stem = `The ${THINGS[n % 10]} of the ${PLACES[Math.floor(n / 10) % 10]} ${FAULTS[n % 6]} on day ${n}. What does the ${KEEPERS[n % 7]} examine beforehand?`
  const options = REMEDIES.map((remedy, i) => `${remedy} beside the ${THINGS[(n + i) % 10]}`)
  return { stem, options, key: options[n % 5]!, explanation: `The day ${n} was too short for it.` }
}

/** A folder of notes, rewritten file by file as by an author. */
export class EditedVault {
  readonly folder = mkdtempSync(join(tmpdir(), 'haeseol-edits-'))

  constructor(readonly notes: Note[]) {
    for (const note of notes) this.write(note)
  }

  /** Writes atomically, so that a watcher never sees an incomplete file. */
  write(note: Note): void {
    const path = this.pathOf(note)
    const fresh = join(this.folder, '.fresh')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(fresh, textOf(note))
    renameSync(fresh, path)
  }

  /** Moves a note's file. */
  move(note: Note, to: Partial<Pick<Note, 'folder' | 'name'>>): void {
    const from = this.pathOf(note)
    Object.assign(note, to)
    mkdirSync(dirname(this.pathOf(note)), { recursive: true })
    renameSync(from, this.pathOf(note))
  }

  delete(note: Note): void {
    rmSync(this.pathOf(note))
    note.isThere = false
  }

  restore(note: Note): void {
    note.isThere = true
    this.write(note)
  }

  forget(): void {
    rmSync(this.folder, { recursive: true })
  }

  private pathOf = ({ folder, name }: Note) => join(this.folder, folder, `${name}.md`)
}

function textOf({ title, folder, questions }: Note): string {
  const asked = questions.map(({ stem, options, key, explanation }) => {
    const label = (option: string) => 'ABCDEFGH'[options.indexOf(option)]
    const [wrong] = options.filter((option) => option !== key)
    return `**Question:** ${stem}

**Options:**

${options.map((option) => `- ${label(option)}) ${option}`).join('\n')}

**정답: ${label(key)}) ${key}**

💡 추가 설명:

- **Option ${label(wrong!)}** - ${explanation}
`
  })
  return `---\ntags:\n- work/${folder}\n---\n\n# ${title}\n\n글.\n\n## 📝 관련 문제\n\n${asked.join('\n')}`
}
