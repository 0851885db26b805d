import { expect, test } from 'vitest'
import type { Tag } from '../ids'
import { hasTag, isInTopic } from './has-tag'

const tagged = (...tags: string[]) => ({ tags: tags as Tag[] })

test.each([
  ['tea', 'tea', true],
  ['tea/green/sencha', 'tea', true],
  ['tea/green/sencha', 'tea/green', true],
  ['teapots', 'tea', false],
  ['tea', 'tea/green', false],
])('a note with the tag %s is in the topic %s: %s', (tag, topic, isIn) => {
  expect(isInTopic(tagged('pots', tag), topic)).toBe(isIn)
})

test('a tag without a slash at its end means only itself', () => {
  expect(hasTag(tagged('tea/green'), 'tea' as Tag)).toBe(false)
  expect(hasTag(tagged('tea/green'), 'tea/' as Tag)).toBe(true)
  expect(hasTag(tagged('tea'), 'tea/' as Tag)).toBe(true)
})
