import type { ExportedNote, ExportedQuestion } from '../../../model/bank'
import { fileStem } from '../../base/file-stem'
import type { Loss } from '../format'
import { labelOf, tidy, tidyName, tidyOptional, unique } from './askable'

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

/** Where something stands in the file that is read. */
export type Place = Pick<Loss, 'file' | 'line'>

/** The first words of a text, to know it by. */
export const begin = (text: string) => tidyName(text).slice(0, 60)

/**
 * One note of the questions that are filed under its path. What it says of itself (title, tags, aliases) has to hold for all of
 * its questions; what only some of them say is lost.
 */
export class FiledNote {
  private readonly questions: ExportedQuestion[] = []
  private readonly titles = new Set<string>()
  private readonly tags = new SharedNames()
  private readonly aliases = new SharedNames()

  /** @param first  where its first question stands */
  constructor(
    private readonly path: string,
    private readonly first: Place,
  ) {}

  add({ title, tags, aliases }: FoundQuestion, question: ExportedQuestion): void {
    this.questions.push(question)
    this.titles.add(tidyName(title))
    this.tags.add(tags)
    this.aliases.add(aliases)
  }

  /** @param losses  grows by what the questions do not share */
  finish(losses: Loss[]): ExportedNote {
    const { path, questions, titles } = this
    const [title = ''] = titles.size === 1 ? titles : []
    const lose = (what: string) => losses.push({ ...this.first, what, why: DIFFERENT, questions: 0 })
    if (titles.size > 1) lose(`names of the ${questions.length} questions in \`${path}\``)
    if (this.tags.strays.length > 0) lose(`tags \`${this.tags.strays.join('`, `')}\` in \`${path}\``)
    return {
      path,
      title: title || fileStem(path),
      tags: this.tags.shared,
      aliases: this.aliases.shared,
      questions,
    }
  }
}

const DIFFERENT = 'they differ between the questions of one note'

/** Names that each of several lists has, and those that only some have. */
class SharedNames {
  private lists = 0
  /** How many lists have each. */
  private readonly counts = new Map<string, number>()

  add(names: readonly string[]): void {
    this.lists++
    for (const name of unique(names.map(tidyName))) this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  get shared(): string[] {
    return [...this.counts].filter(([, count]) => count === this.lists).map(([name]) => name)
  }

  get strays(): string[] {
    return [...this.counts].filter(([, count]) => count < this.lists).map(([name]) => name)
  }
}

export const toExported = ({ line, stem, options, general }: FoundQuestion): ExportedQuestion => ({
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
