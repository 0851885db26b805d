import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * The arguments of each call that runs a transaction: from its opening to its closing bracket. Unbalanced brackets in
 * strings or comments would mislead it, so our code must have none there.
 */
function transactions(source: string): string[] {
  return [...source.matchAll(/(?:\$|\bthis\.)transact(?:ion)?(?:<[^(]*>)?\(/g)].map(({ index, 0: call }) => {
    const start = index + call.length
    let depth = 1
    let end = start
    while (depth > 0 && end < source.length) {
      if (source[end] === '(') depth += 1
      if (source[end] === ')') depth -= 1
      end += 1
    }
    return source.slice(start, end - 1)
  })
}

/**
 * A transaction that uses more than its arguments may use the outer client, which waits for the end of the transaction.
 */
const reachesOut = (transaction: string) => /\bthis\b|\b(?:prisma|client|store)\./.test(transaction)

test('the check finds the outer client inside a transaction', () => {
  const stalls = 'return this.client.$transaction(async (tx) => { await this.client.learner.count(); return tx })'
  const fine = 'return this.transact(async (tx) => { await tx.learner.count() }).then(() => this.client)'
  expect(transactions(stalls).map(reachesOut)).toEqual([true])
  expect(transactions(fine).map(reachesOut)).toEqual([false])
})

test('none of our transactions uses the outer client', () => {
  const sources = ['lib', 'app', 'cli']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((f) => join(folder, f)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, found: transactions(readFileSync(join(root, file), 'utf8')) }))
  expect(sources.flatMap(({ found }) => found).length).toBeGreaterThan(4)
  expect(sources.filter(({ found }) => found.some(reachesOut)).map(({ file }) => file)).toEqual([])
})
