import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { SittingKind } from '../../model/study/sitting'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { bundleScript } from '../trials/bundle-script'
import { answer, NINE, newLearner, TEN } from '../trials/example-sittings'
import { expectedFold, foldRows, SAME_NAMES } from '../trials/fold-rows-of'
import { freshDatabase } from '../trials/fresh-database'
import { sittingOf } from '../trials/random-histories'

const ITEMS = Array.from({ length: 90 }, (_, i) => `item-${i}`)
const learner = newLearner()

async function answerAll({ writer }: ProgressStore, kind: SittingKind, items = ITEMS) {
  const { id } = await writer.createSitting(learner, sittingOf(kind, items, 1), NINE)
  await Promise.all(items.map((item, i) => writer.record(learner, id, answer(item, 1, i % 3 ? 'a' : 'b'), TEN)))
  await writer.finish(learner, id, TEN)
}

/** SQLite takes 999 parameters, and a blueprint may ask for any number of items. */
test('folds a batch of different items, with exams of three hundred items', async () => {
  const url = `file:${freshDatabase()}`
  const store = await openStore(url)
  const others = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`)
  await answerAll(store, 'practice', others('first', 100))
  for (const exam of ['one', 'two', 'three']) await answerAll(store, 'exam', others(exam, 300))
  await answerAll(store, 'practice', others('last', 100))
  expect(await store.states.catchUp(learner, SAME_NAMES)).toBe(true)
  expect((await foldRows(url, learner)).states).toEqual((await expectedFold(url, learner)).states)
  await store.close()
}, 240_000)

/** More than one transaction folds: 450 answers and five exams. */
test('a killed fold damages nothing, and the next one continues', async () => {
  const script = await bundleScript('folding-process')
  const url = `file:${freshDatabase()}`
  const store = await openStore(url)
  for (const kind of [
    'practice',
    'exam',
    'exam',
    'practice',
    'exam',
    'practice',
    'exam',
    'exam',
    'review',
    'practice',
  ] as const) {
    await answerAll(store, kind)
  }
  const { states } = await expectedFold(url, learner)
  for (let kill = 1; kill <= 5; kill++) {
    const child = spawn(process.execPath, [script, url, learner], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await setTimeout(40 * kill)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await store.states.catchUp(learner, SAME_NAMES)).toBe(true)
    expect((await foldRows(url, learner)).states).toEqual(states)
  }
  await store.close()
}, 240_000)
