import { compileFiles } from '../../shared/compile-files'
import { print } from '../../shared/print'
import { asJson } from './as-json'
import { asMarkdown } from './as-markdown'
import { asText } from './as-text'
import { type Comparison, compare } from './comparison'

/** A change that is worth a second look before learners meet it. */
type Failure = 'key' | 'version' | 'removed'

interface DiffOptions {
  format: 'text' | 'json' | 'markdown'
  failOn?: Failure
  /** Whether to compare from where the two revisions parted. */
  mergeBase: boolean
  /** A file of the answers already given (cli/commands/diff/answers.ts). */
  answers?: string
  /** The address of the repository, for links to lines. */
  repository?: string
}

/**
 * `haeseol diff`: prints what the change between two versions of a vault means for learners and their answers. A version
 * is a folder or a git revision.
 * @param failOn  the change with which the command ends with status 1
 */
export async function diff(before: string, after: string, options: DiffOptions): Promise<void> {
  const comparison = await compare(before, after, {
    answers: options.answers,
    fromMergeBase: options.mergeBase,
    compile: compileFiles,
  })
  await print(formatted(comparison, options))
  if (options.failOn !== undefined && hasChange(comparison, options.failOn)) process.exitCode = 1
}

function formatted(comparison: Comparison, { format, repository }: DiffOptions): string {
  switch (format) {
    case 'text':
      return asText(comparison)
    case 'json':
      return asJson(comparison)
    case 'markdown':
      return asMarkdown(comparison, repository)
  }
}

/** Here a key that a question got or lost counts, too, though reviewers read of it as an edit beside its error. */
function hasChange({ questions: { pairs, removed } }: Comparison, change: Failure): boolean {
  switch (change) {
    case 'key':
      return pairs.some(({ keyReads }) => !keyReads)
    case 'version':
      return pairs.some(({ verdict }) => verdict === 'version') // as is each question with another key
    case 'removed':
      return removed.length > 0
  }
}
