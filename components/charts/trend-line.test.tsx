import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TrendLine } from './trend-line'

const drawn = (...weeks: [right: number, answers: number][]) =>
  renderToStaticMarkup(
    <TrendLine weeks={weeks.map(([right, answers]) => ({ from: '2026-11-19', right, answers }))} label="label" />,
  )

/** The heights of the line's points, from 0 at the bottom to 1 at the top. */
const shares = (svg: string) =>
  [.../ d="M([^"]+)"/.exec(svg)![1]!.matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => (21 - Number(y)) / 18)

test('each week stands as high as its share of right answers', () => {
  expect(shares(drawn([0, 4], [2, 4], [4, 4]))).toEqual([0, 0.5, 1])
})

test('a week with fewer than three answers is skipped, and keeps its place', () => {
  const svg = drawn([3, 3], [1, 2], [0, 0], [0, 3])
  expect(shares(svg)).toEqual([1, 0])
  expect(svg).toContain('L93.0')
})

test('of one week there is no line', () => {
  expect(drawn([3, 3], [1, 2])).toBe('')
  expect(drawn()).toBe('')
})
