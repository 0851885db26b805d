import { expect, test } from 'vitest'
import { GroupCommit } from './group-commit'

/** Records which tasks share a transaction. Fails for the task `faulty`, and like a full disk for `full`. */
function recording() {
  const groups: string[][] = []
  const group = new GroupCommit(async (tasks: string[]) => {
    groups.push(tasks)
    await null
    if (tasks.includes('faulty')) throw new Error('no database takes this')
    if (tasks.includes('full')) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    return tasks.map((task) => `${task} done`)
  })
  return { groups, group }
}

test('puts tasks that arrive during a transaction into the next one, in order', async () => {
  const { groups, group } = recording()
  const first = group.add('a')
  await null
  const rest = ['b', 'c'].map((task) => group.add(task))
  expect(await Promise.all([first, ...rest])).toEqual(['a done', 'b done', 'c done'])
  expect(groups).toEqual([['a'], ['b', 'c']])
})

test('runs a task that arrives after all others are done', async () => {
  const { group } = recording()
  await group.add('a')
  expect(await group.add('b')).toBe('b done')
})

test('puts 64 tasks into a transaction and the others into the next', async () => {
  const { groups, group } = recording()
  await Promise.all(Array.from({ length: 100 }, (_, i) => group.add(`${i}`)))
  expect(groups.map((tasks) => tasks.length)).toEqual([64, 36])
})

test('fails the faulty task and not the others', async () => {
  const { group } = recording()
  const settled = await Promise.allSettled(['a', 'faulty', 'b'].map((task) => group.add(task)))
  expect(settled).toMatchObject([
    { value: 'a done' },
    { reason: { message: 'no database takes this' } },
    { value: 'b done' },
  ])
})

test('does not retry each task if the database itself fails', async () => {
  const { groups, group } = recording()
  const settled = await Promise.allSettled(['a', 'full', 'b'].map((task) => group.add(task)))
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(groups).toEqual([['a', 'full', 'b']])
})
