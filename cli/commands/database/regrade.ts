import { installationOf } from '../../../lib/installation/installation'
import { print } from '../../shared/print'
import { publishedQuestions, publishedVersion, questionNamed } from './published-questions'
import { regradeText } from './regrade-text'
import { withStore } from './with-store'

interface Options {
  apply: boolean
  undo: boolean
  reworded: boolean
}

/**
 * `haeseol regrade`: says which answers to a question were marked by another key than the published one. With `--apply`,
 * marks them again.
 */
export async function regrade(name: string, { apply, undo, reworded }: Options): Promise<void> {
  const { bundles } = installationOf(process.env)
  const question = questionNamed(publishedQuestions(bundles), name)
  const version = question && publishedVersion(bundles, question.id)
  if (question === undefined || !version) {
    await print(`No published question is ${name}. ${HOW_TO_NAME}\n`)
    process.exitCode = 1
    return
  }
  const now = new Date().toISOString()
  const count = await withStore(({ regrades }) =>
    undo
      ? regrades.undo(question.id, apply, now)
      : regrades.regrade(version, { isApplied: apply, withReworded: reworded }, now),
  )
  await print(regradeText(question, count, { isApplied: apply, isUndo: undo }))
}

const HOW_TO_NAME =
  'Name it by its note and line, as in tea/pots.md:31, by its pin, or by the id that `haeseol reports` shows'
