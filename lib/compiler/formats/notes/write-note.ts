import type { ExportedNote, ExportedQuestion } from '../../../model/authors/bank'
import { fileStem } from '../../base/file-stem'
import { type Checked, checkFile, ERRORS } from '../../checking/check-note'
import type { RuledFinding } from '../../checking/messages/to-message'
import { exportNote } from '../../reading/export-note'
import { toTag } from '../../reading/frontmatter/read-frontmatter'
import { renderCost } from '../../rendering/render-cost'
import { unaskable } from '../bank/askable'
import { textsOf } from '../bank/texts-of'
import { tidyName, unique } from '../bank/tidy'
import { begin } from '../collecting/found-question'
import type { Loss } from '../format'
import { type HeadFields, writeHead } from './note-head'
import { isSameQuestion, type Spelling, spellingsOf, tidied } from './spell-question'
import { type Draft, splitByLimits } from './split-drafts'

export interface WrittenNote {
  markdown: string
  /** The note that is read from it. */
  held: ExportedNote
}

/**
 * Writes a note in our own format, or several if one would exceed the limits of a note. Each file is read again before
 * it is kept. A question that would be read differently is spelt more carefully. If no spelling helps, it is left out
 * and reported as lost.
 */
export function writeNote(note: ExportedNote): { files: WrittenNote[]; losses: Loss[] } {
  const writer = new NoteWriter(note)
  const files = writer.write()
  return { files, losses: writer.losses }
}

class NoteWriter {
  readonly losses: Loss[] = []
  private readonly name: HeadFields
  private readonly head: string

  constructor(private readonly note: ExportedNote) {
    this.name = {
      title: oneLine(note.title) || fileStem(note.path),
      tags: unique(note.tags.map((tag): string => toTag(oneLine(tag).replace(/^[#\s]+/u, '')))),
      aliases: unique(note.aliases.map(oneLine)),
    }
    this.head = [...writeHead(this.name), '## 📝 관련 문제'].join('\n\n')
  }

  write(): WrittenNote[] {
    const files = splitByLimits(this.draftAll()).flatMap((drafts) => this.settle(drafts))
    const [first] = files
    if (first !== undefined) this.loseNames(first.held)
    return files
  }

  /** The plainest spelling of each question that can be asked. */
  private draftAll(): Draft[] {
    return this.note.questions.flatMap((given) => {
      const question = tidied(given)
      const why = unaskable(question)
      if (why === null) return [{ question, spelling: spellingsOf(question).next().value as Spelling }]
      this.loseQuestion(question, why)
      return []
    })
  }

  /** Writes a file with these questions, reads it again, and respells those that are read differently. */
  private settle(drafts: readonly Draft[]): WrittenNote[] {
    if (drafts.length === 0) return []
    const first = this.tryFile(drafts)
    if (first.amiss.size === 0) return [this.keep(first.file, drafts)]
    const careful = drafts.flatMap((draft) => (first.amiss.has(draft) ? this.respell(draft) : [draft]))
    const second = this.tryFile(careful)
    if (second.amiss.size === 0) return careful.length === 0 ? [] : [this.keep(second.file, careful)]
    return this.halve(careful)
  }

  /** Questions that disturb each other in one file may be read well in two. */
  private halve(drafts: readonly Draft[]): WrittenNote[] {
    const [only, ...others] = drafts
    if (only !== undefined && others.length === 0) {
      this.loseQuestion(only.question, MISREAD)
      return []
    }
    const middle = Math.ceil(drafts.length / 2)
    return [drafts.slice(0, middle), drafts.slice(middle)].flatMap((half) => this.settle(half))
  }

  /** @returns the file, and the questions that are read differently: all of them if one is missing */
  private tryFile(drafts: readonly Draft[]): { file: WrittenNote; amiss: Set<Draft> } {
    const markdown = `${[this.head, ...drafts.map(({ spelling }) => spelling.markdown)].join('\n\n')}\n`
    const { data, messages } = read(markdown, this.note.path)
    const held = exportNote(data)
    const isUnclear = held.questions.length !== drafts.length || messages.some(isLeftOpen)
    const isAmiss = ({ spelling }: Draft, i: number) => {
      const [item, question] = [data.items[i], held.questions[i]]
      return isUnclear || !item?.deliverable || question === undefined || !isSameQuestion(question, spelling.meant)
    }
    return { file: { markdown, held }, amiss: new Set(drafts.filter(isAmiss)) }
  }

  /** @returns the question in the first spelling that is read as meant; nothing if there is none */
  private respell({ question }: Draft): Draft[] {
    for (const spelling of spellingsOf(question)) if (isReadAlone(spelling)) return [{ question, spelling }]
    this.loseQuestion(question, MISREAD)
    return []
  }

  private keep(file: WrittenNote, drafts: readonly Draft[]): WrittenNote {
    for (const { question, spelling } of drafts) {
      if (spelling.isRespelt) this.lose(question.line, `spelling in \`${begin(question.stem)}\``, RESPELT)
      if (textsOf(question).some(isTooCostly))
        this.lose(
          question.line,
          `layout in \`${begin(question.stem)}\``,
          'it is so much that its Markdown is shown as it is',
        )
    }
    return file
  }

  private loseNames(held: ExportedNote): void {
    for (const field of ['title', 'tags', 'aliases'] as const) {
      if (String(held[field]) !== String(this.name[field]))
        this.lose(null, `${field} \`${this.name[field]}\``, `a note reads \`${held[field]}\``)
    }
  }

  private lose(line: number | null, what: string, why: string): void {
    this.losses.push({ file: this.note.path, line, what, why, questions: 0 })
  }

  private loseQuestion({ line, stem }: ExportedQuestion, why: string): void {
    this.losses.push({ file: this.note.path, line, what: `question \`${begin(stem)}\``, why, questions: 1 })
  }
}

const MISREAD = 'a note would read it otherwise than it is meant'
const RESPELT = 'a line of it is a mark of our notes, and was spelt so that it shows the same'

const oneLine = (name: string) => tidyName(name).normalize('NFC')

/** Checks for errors only, since only these keep a question from learners. Advice is left to `haeseol check`. */
const read = (markdown: string, path: string): Checked =>
  checkFile({ path, bytes: new TextEncoder().encode(markdown) }, ERRORS)

/** Shorter texts are never too costly to render. */
const CHEAP_CHARS = 1_000
const isTooCostly = (text: string) => text.length > CHEAP_CHARS && renderCost(text) !== null

/** A comment or fence that one question leaves open would swallow the next question. */
const isLeftOpen = ({ ruleId }: RuledFinding) => ruleId === 'comment-unclosed' || ruleId === 'fence-unclosed'

function isReadAlone({ markdown, meant }: Spelling): boolean {
  const { data: note, messages } = read(`# Note\n\n${markdown}\n`, 'note.md')
  const [item, ...others] = note.items
  if (!item?.deliverable || others.length > 0 || messages.some(isLeftOpen)) return false
  const [question] = exportNote(note).questions
  return question !== undefined && isSameQuestion(question, meant)
}
