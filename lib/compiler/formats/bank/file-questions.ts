import type { ExportedNote, ExportedQuestion } from '../../../model/bank'
import { fileStem } from '../../file-stem'
import type { Carried, Loss } from '../format'
import { labelOf, tidy, tidyName, tidyOptional, tidyPath, unaskable, unique } from './askable'

/** A question as a reader finds it. */
export interface FoundQuestion {
  file: string | null
  /** From 1; null where the format has no lines. */
  line: number | null
  stem: string
  options: { text: string; isKey: boolean; explanation: string | null }[]
  general: string | null
  /** Where it is filed: a path of folders and a note's name. */
  path: string
  title: string
  tags: string[]
  aliases: string[]
}

/**
 * Makes notes of questions: those with one path become one note. What a note says of itself (title, tags, aliases) has to
 * hold for all of its questions; what only some of them say is lost.
 */
export function fileQuestions(found: readonly FoundQuestion[]): Carried {
  const losses: Loss[] = []
  const folders = new Map<string, FoundQuestion[]>()
  for (const question of found) {
    const why = unaskable(toExported(question))
    if (why === null) {
      const path = tidyPath(question.path)
      const folder = folders.get(path)
      if (folder === undefined) folders.set(path, [question])
      else folder.push(question)
    } else losses.push({ file: question.file, line: question.line, what: `question \`${begin(question.stem)}\``, why })
  }
  const notes = [...folders].map(([path, questions]) => toNote(path, questions, losses))
  return { bank: { notes, messages: [] }, losses }
}

/** The first words of a text, to know it by. */
export const begin = (text: string) => tidyName(text).slice(0, 60)

function toNote(path: string, questions: readonly FoundQuestion[], losses: Loss[]): ExportedNote {
  const titles = [...new Set(questions.map(({ title }) => tidyName(title)))]
  const title = (titles.length === 1 && titles[0]) || fileStem(path)
  if (titles.length > 1) losses.push(lost(questions[0]!, `names of the ${questions.length} questions in \`${path}\``))
  const tags = shared(questions.map((question) => unique(question.tags.map(tidyName))))
  const strayTags = unique(questions.flatMap((question) => question.tags.map(tidyName)).filter((tag) => !tags.has(tag)))
  if (strayTags.length > 0) losses.push(lost(questions[0]!, `tags \`${strayTags.join('`, `')}\` in \`${path}\``))
  const aliases = shared(questions.map((question) => unique(question.aliases.map(tidyName))))
  return { path, title, tags: [...tags], aliases: [...aliases], questions: questions.map(toExported) }
}

const lost = ({ file, line }: FoundQuestion, what: string): Loss => ({
  file,
  line,
  what,
  why: 'they differ between the questions of one note',
})

function shared(lists: readonly string[][]): Set<string> {
  const [first = [], ...others] = lists.map((list) => new Set(list))
  return new Set([...first].filter((name) => others.every((other) => other.has(name))))
}

const toExported = ({ line, stem, options, general }: FoundQuestion): ExportedQuestion => ({
  line: line ?? 1,
  stem: tidy(stem),
  options: options.map(({ text, isKey, explanation }, i) => ({
    label: labelOf(i),
    text: tidy(text),
    isKey,
    explanation: tidyOptional(explanation),
  })),
  generalExplanation: tidyOptional(general),
})
