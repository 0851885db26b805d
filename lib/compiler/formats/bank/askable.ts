import type { ExportedNote, ExportedOption, ExportedQuestion, ItemBank } from '../../../model/authors/bank'
import type { Message } from '../../../model/message'
import { letterAt } from '../../../model/text/letters'
import { fileStem } from '../../base/file-stem'
import type { Carried, Loss } from '../format'
import { tidy, tidyName, tidyOptional, tidyPath, unique } from './tidy'

/** Labels are capital letters. */
export const MAX_OPTIONS = 26

/**
 * The part of a bank that every format has a place for: notes with questions, and questions that can be asked, labelled
 * from A without a gap. Everything else is reported as lost.
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

/** For formats that have no place for aliases. */
export const withoutAliases = ({ bank, losses }: Carried): Carried => ({
  bank: { ...bank, notes: bank.notes.map((note) => ({ ...note, aliases: [] })) },
  losses,
})

/**
 * The reader's error about the question that begins at a line. Such a question is not delivered to learners here
 * either.
 */
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
  options: question.options.map((option, i) => ({ ...option, label: letterAt(i) })),
})
