import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OptionId } from '@/lib/model/ids'
import { type Choosing, type ChoosingEvent, chooseNext, nothingChosen, standingOf } from './choosing'

const [a, b, c] = ['a', 'b', 'c'] as OptionId[] as [OptionId, OptionId, OptionId]
const after = (choose: number, ...events: ChoosingEvent[]): Choosing =>
  events.reduce((state, event) => chooseNext(state, event, { choose }), nothingChosen)
const pressed = (option: OptionId): ChoosingEvent => ({ kind: 'pressed', option })
const struck = (option: OptionId): ChoosingEvent => ({ kind: 'struck', option })

test('of one answer the last press counts, and the same press again changes nothing', () => {
  expect(after(1, pressed(a), pressed(b), pressed(b)).options).toEqual([b])
})

test('of two answers a press ticks and unticks', () => {
  expect(after(2, pressed(a), pressed(b), pressed(a)).options).toEqual([b])
})

test('a third of two is not taken, and said so until the next press', () => {
  const third = after(2, pressed(a), pressed(b), pressed(c))
  expect(third).toMatchObject({ options: [a, b], refused: { option: c, why: 'too-many' } })
  expect(chooseNext(third, pressed(b), { choose: 2 })).toMatchObject({ options: [a], refused: null })
})

test('choosing a struck option restores it', () => {
  expect(after(1, struck(a), pressed(a))).toMatchObject({ options: [a], struck: [] })
})

test('a chosen option is not struck out, and said so', () => {
  expect(after(1, pressed(a), struck(a))).toMatchObject({ options: [a], struck: [], refused: { why: 'chosen' } })
})

test('ticks that were there before script came stand, at most as many as are asked for', () => {
  expect(after(2, { kind: 'found', options: [a, b, c], confidence: 'sure' })).toMatchObject({
    options: [a, b],
    confidence: 'sure',
  })
})

test('whatever is pressed, nothing is chosen and struck at once, and never more than is asked for', () => {
  const option = fc.constantFrom(a, b, c)
  const event: fc.Arbitrary<ChoosingEvent> = fc.oneof(
    option.map(pressed),
    option.map(struck),
    fc.constant({ kind: 'let-go' } as const),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 }), fc.array(event, { maxLength: 40 }), (choose, events) => {
      const state = after(choose, ...events)
      expect(state.options.filter((one) => state.struck.includes(one))).toEqual([])
      expect(state.options.length).toBeLessThanOrEqual(choose)
    }),
  )
})

test('one of two is neither blank nor answered', () => {
  expect([undefined, [], [a], [a, b]].map((options) => standingOf(options, { choose: 2 }))).toEqual([
    ...['blank', 'blank', 'short'],
    'answered',
  ])
})
