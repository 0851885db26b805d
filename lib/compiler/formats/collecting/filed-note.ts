import type { ExportedNote, ExportedQuestion } from '../../../model/authors/bank'
import { fileStem } from '../../base/file-stem'
import { tidyName, unique } from '../bank/tidy'
import type { Loss } from '../format'
import type { FoundQuestion, Place } from './found-question'

/**
 * A note made of all questions with its path. Its title, tags and aliases are those that all of its questions share.
 * Others are lost.
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

  /** @param losses  grows by the titles and tags that only some questions have */
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

/** Tells the names that all of several lists have from those that only some have. */
class SharedNames {
  private lists = 0
  /** In how many lists each name is. */
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
