import { expect, test } from 'vitest'
import { GroupCommit } from './group-commit'

/** Notes which tasks share a transaction; fails with the task `faulty`, and on a full disk with `full`. */
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

test('puts what comes while a transaction runs into the next one, in the order of coming', async () => {
  const { groups, group } = recording()
  const first = group.add('a')
  await null
  const rest = ['b', 'c'].map((task) => group.add(task))
  expect(await Promise.all([first, ...rest])).toEqual(['a done', 'b done', 'c done'])
  expect(groups).toEqual([['a'], ['b', 'c']])
})

test('does a task that comes after all others are done', async () => {
  const { group } = recording()
  await group.add('a')
  expect(await group.add('b')).toBe('b done')
})

test('takes 64 into a transaction, and the others into the next', async () => {
  const { groups, group } = recording()
  await Promise.all(Array.from({ length: 100 }, (_, i) => group.add(`${i}`)))
  expect(groups.map((tasks) => tasks.length)).toEqual([64, 36])
})

test('fails the task that is at fault, and not its neighbours', async () => {
  const { group } = recording()
  const settled = await Promise.allSettled(['a', 'faulty', 'b'].map((task) => group.add(task)))
  expect(settled).toMatchObject([
    { value: 'a done' },
    { reason: { message: 'no database takes this' } },
    { value: 'b done' },
  ])
})

test('asks a database that takes nothing now once, and not for each task', async () => {
  const { groups, group } = recording()
  const settled = await Promise.allSettled(['a', 'full', 'b'].map((task) => group.add(task)))
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(groups).toEqual([['a', 'full', 'b']])
})
