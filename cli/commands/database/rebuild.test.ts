import { rename } from 'node:fs/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { at, keepOneNote, publishTo } from '../../../lib/compiler/testing/trial-vault'
import type { ItemId } from '../../../lib/model/ids'
import { openStore } from '../../../lib/progress/open-store'
import { answer, NINE, newLearner, newSitting } from '../../../lib/progress/trials/example-sittings'
import { tableRows } from '../../../lib/progress/trials/table-rows'
import { exampleItem, exampleVersion } from '../../../lib/quiz/trials/example-items'
import { publishedNames } from './published-questions'
import { rebuild } from './rebuild'

afterEach(() => vi.unstubAllEnvs())

test('folds what was answered, under the present name of its note, so that the next visit has nothing to do', async () => {
  await keepOneNote()
  await publishTo('bundles', 'cache')
  await rename(at('vault', 'ok.md'), at('vault', 'better.md'))
  await publishTo('bundles', 'cache')
  const url = `file:${at('haeseol.db')}`
  const store = await openStore(url)
  const mina = newLearner()
  const sitting = newSitting('practice', ['efs'])
  sitting.versions = [exampleVersion(exampleItem('efs', { note: 'ok' }))]
  const { id } = await store.writer.createSitting(mina, sitting, NINE)
  await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)
  await store.close()

  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('BUNDLE_DIR', at('bundles'))
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await rebuild()
  const text = 'Rebuilt the counts of 1 sitting and the histories of 1 learner\n'
  expect(said).toHaveBeenCalledWith(text, expect.any(Function))

  const names = publishedNames(at('bundles'))!
  expect(await tableRows(url, 'LearnerFold', 'learnerId')).toMatchObject([{ learnerId: mina, names: names.id }])
  expect(await tableRows(url, 'ItemMark', 'itemId')).toMatchObject([{ itemId: 'efs' as ItemId, note: 'better' }])
})
