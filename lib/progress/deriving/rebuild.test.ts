import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openStore } from '../open-store'
import { bundleScript } from '../trials/bundle-script'
import { expectedRows, storedRows } from '../trials/derived-rows'
import { answer, NINE, newLearner, newSitting } from '../trials/example-sittings'
import { freshDatabase } from '../trials/fresh-database'
import { runSql } from '../trials/table-rows'

const ITEMS = ['ebs', 'efs', 'fsx', 's3']

test('a killed rebuild damages nothing, and the next one completes it', async () => {
  const script = await bundleScript('rebuilding-process')
  const url = `file:${freshDatabase()}`
  const store = await openStore(url)
  for (let i = 0; i < 30; i++) {
    const learner = newLearner()
    const { id } = await store.writer.createSitting(learner, newSitting(i % 2 ? 'exam' : 'practice', ITEMS), NINE)
    await Promise.all(ITEMS.map((item) => store.writer.record(learner, id, answer(item, 1, 'a'), NINE)))
    if (i % 3) await store.writer.finish(learner, id, NINE)
  }
  const right = await expectedRows(url)
  for (let kill = 1; kill <= 6; kill++) {
    const child = spawn(process.execPath, [script, url], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await setTimeout(5 * kill)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await storedRows(url)).toEqual(right)
  }
  await runSql(url, 'UPDATE "Sitting" SET "answeredCount" = 0')
  await runSql(url, 'DELETE FROM "ItemHistory"')
  await store.upkeep.rebuild()
  expect(await storedRows(url)).toEqual(right)
  await store.close()
}, 120_000)
