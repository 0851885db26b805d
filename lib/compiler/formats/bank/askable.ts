import type { ExportedNote, ExportedOption, ExportedQuestion, ItemBank } from '../../../model/bank'
import type { Message } from '../../../model/message'
import { fileStem } from '../../base/file-stem'
import type { Carried, Loss } from '../format'

/** Labels are capital letters. */
export const MAX_OPTIONS = 26

/** @example labelOf(2) // => 'C' */
export const labelOf = (index: number) => String.fromCharCode(65 + index)

/**
 * What every format can hold of a bank: notes that have a question, and questions that can be asked, with labels from A
 * without a gap. Everything else is named as lost.
 */
export function askable(bank: ItemBank): Carried {
  const losses: Loss[] = []
  const notes = bank.notes.flatMap((note) => {
    const errors = bank.messages.filter(({ file, severity }) => file === note.path && severity === 'error')
    const questions = note.questions.map(tidyQuestion).filter((question, i) => {
      const why = unaskable(question) ?? errorIn(errors, question.line, note.questions[i + 1]?.line)
      if (why !== null) losses.push({ file: note.path, line: question.line, what: 'question', why, questions: 1 })
      return why === null
    })
    return questions.length === 0 ? [] : [{ ...tidyNote(note), questions: questions.map(relabel) }]
  })
  return { bank: { notes, messages: [] }, losses }
}

/** What the reader says of the question that begins at a line, if it is an error: learners do not get it here either. */
function errorIn(errors: readonly Message[], from: number, to = Number.POSITIVE_INFINITY): string | null {
  const error = errors.find(({ span: { start } }) => start.line >= from && start.line < to)
  return error === undefined ? null : error.reason
}

/** Why a question cannot be asked, or null if it can. */
export function unaskable({ stem, options }: Pick<ExportedQuestion, 'stem' | 'options'>): string | null {
  if (stem === '') return 'it has no text'
  if (options.length < 2) return `it has ${options.length === 0 ? 'no options' : 'one option'}`
  if (options.length > MAX_OPTIONS) return `it has ${options.length} options, and there are letters for ${MAX_OPTIONS}`
  if (options.some(({ text }) => text === '')) return 'an option has no text'
  if (new Set(options.map(({ label }) => label)).size < options.length) return 'two options have the same letter'
  return options.some(({ isKey }) => isKey) ? null : 'no option is marked as right'
}

/** A text as it can be written anywhere: lines end in `\n`, nothing blank stands at its ends, no control characters. */
export const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
    .trim()

/** A name has one line. */
export const tidyName = (name: string) => tidy(name).replace(/\s+/gu, ' ')

/** @returns null for a text that is not there */
export const tidyOptional = (text: string | null | undefined) => tidy(text ?? '') || null

/** A note's path: relative, each folder's name trimmed, ending in `.md`. */
export function tidyPath(path: string): string {
  const parts = tidyName(path.normalize('NFC')).replace(/\.md$/i, '').split('/')
  const names = parts.map((part) => part.trim()).filter((part) => part !== '')
  return `${names.join('/') || 'questions'}.md`
}

function tidyNote(note: ExportedNote): ExportedNote {
  const path = tidyPath(note.path)
  return {
    ...note,
    path,
    title: tidyName(note.title) || fileStem(path),
    tags: unique(note.tags.map(tidyName)),
    aliases: unique(note.aliases.map(tidyName)),
  }
}

/** Each once, none empty. */
export const unique = (names: readonly string[]) => [...new Set(names)].filter((name) => name !== '')

const tidyQuestion = (question: ExportedQuestion): ExportedQuestion => ({
  line: question.line,
  stem: tidy(question.stem),
  options: question.options.map(tidyOption),
  generalExplanation: tidyOptional(question.generalExplanation),
})

const tidyOption = (option: ExportedOption): ExportedOption => ({
  label: option.label,
  text: tidy(option.text),
  isKey: option.isKey,
  explanation: tidyOptional(option.explanation),
})

const relabel = (question: ExportedQuestion): ExportedQuestion => ({
  ...question,
  options: question.options.map((option, i) => ({ ...option, label: labelOf(i) })),
})
