import { expect, test } from 'vitest'
import type { Message } from '../../../model/message'
import { tellOnce } from './tell-once'

const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
const message = (file: string, reason: string, ruleId = 'link-ambiguous'): Message => ({
  ruleId,
  severity: 'advice',
  file,
  span,
  reason,
})

test('advice about a name is told at its first place, with the number of the others', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => message(`${i % 10}.md`, 'Unexpected link to `cup`'))
  const other = message('z.md', 'Unexpected link to `pot`')
  expect(tellOnce([...many, other])).toEqual([
    message('0.md', 'Unexpected link to `cup` (and `999` more links like it in `10` files)'),
    other,
  ])
})

test('other messages and warnings are told at each place', () => {
  const advice = ['a.md', 'b.md'].map((file) => message(file, 'Unexpected title', 'title-missing'))
  const warnings = ['a.md', 'b.md'].map((file) => ({ ...message(file, 'same'), severity: 'warning' as const }))
  expect(tellOnce([...advice, ...warnings])).toEqual([...advice, ...warnings])
})
