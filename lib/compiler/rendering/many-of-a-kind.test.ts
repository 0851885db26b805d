import type { Table } from 'mdast'
import { expect, test } from 'vitest'
import { piecesOf } from '../identity/wording/pieces'
import { concealQuestions } from '../reading/conceal-questions'
import { scanLines } from '../source/scan-lines'
import { readBlocks } from './markdown/read-blocks'
import { parseWhole } from './parse-markdown'
import { newContext } from './render-context'

/** More than a call takes arguments: a list of this length cannot be spread into `push` or `Math.max`. */
const MANY = 150_000

test('a table of very many rows is as wide as its longest row', () => {
  const cell = { type: 'tableCell' as const, children: [] }
  const rows = Array.from({ length: MANY }, (_, i) => ({
    type: 'tableRow' as const,
    children: i === 7 ? [cell, cell] : [],
  }))
  const table: Table = { type: 'table', align: [], children: rows }
  readBlocks([table], newContext({ firstLine: 1, lang: 'ko' }, false))
  expect(table.align).toHaveLength(2)
})

test('a text may refer to very many definitions of its note', () => {
  const names = Array.from({ length: MANY }, (_, i) => [`${i}`, `^${i}`]).flat()
  const [paragraph] = parseWhole('[7] and [^7]', false, names).children
  expect(paragraph).toMatchObject({
    children: [{ type: 'linkReference' }, { type: 'text' }, { type: 'footnoteReference' }],
  })
})

test('answers without a question below very many headings are all found', () => {
  const { data: lines } = scanLines('# \n정답: A\n'.repeat(MANY).split('\n'), 1)
  expect(concealQuestions(lines, [], null).messages).toHaveLength(MANY)
})

test('very many formulas beside code are read', () => {
  expect(piecesOf(`${'$a$ '.repeat(MANY)}\`b\``).filter(({ isLiteral }) => isLiteral)).toHaveLength(MANY + 1)
})
