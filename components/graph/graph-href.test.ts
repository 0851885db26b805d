import { expect, test } from 'vitest'
import type { GraphScope } from '@/lib/model/notes/graph-view'
import { graphHref, readScope } from './graph-href'

test.each([
  [{ kind: 'vault' }, '/en/graph'],
  [{ kind: 'map', map: 3 }, '/en/graph?map=3'],
  [{ kind: 'topics' }, '/en/graph?by=topics'],
  [{ kind: 'topic', tag: 'drink/차' }, '/en/graph?topic=drink%2F%EC%B0%A8'],
  [{ kind: 'around', note: 'green-tea' }, '/en/graph?around=green-tea'],
] as [GraphScope, string][])('%j has an address, and is read from it', (scope, href) => {
  expect(graphHref('en', scope)).toBe(href)
  expect(readScope(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(scope)
})

test.each(['0', 'x', '-1', '99999999999', ''])('%j is no number of a map', (map) => {
  expect(readScope({ map })).toEqual({ kind: 'map', map: 0 })
})
