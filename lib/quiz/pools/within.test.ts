import { expect, test } from 'vitest'
import type { NoteSlug, Tag } from '../../model/ids'
import { exampleItem } from '../trials/example-items'
import { type ChoicePlace, exactPlaces, isWithin, topicPlace } from './within'

const item = exampleItem('efs', { note: 'efs', tags: ['mla-c01/d2-model', 'concept/storage'] })
const tags = (...all: string[]) => all as Tag[]
const notes = (...all: string[]) => all as NoteSlug[]

test.each([
  ['nothing chosen', {}, true],
  ['nothing chosen, said with empty lists', { tags: tags(), notes: notes() }, true],
  ['its topic', { tags: tags('mla-c01/d2-model') }, true],
  ['what its topic is part of', { tags: tags('mla-c01/') }, true],
  ['another topic', { tags: tags('mla-c01/d1-data') }, false],
  ['its note', { notes: notes('efs') }, true],
  ['another note', { notes: notes('ebs') }, false],
  ['another topic and its note', { tags: tags('mla-c01/d1-data'), notes: notes('efs') }, true],
])('with %s', (_, within, expected) => {
  expect(isWithin(within)(item)).toBe(expected)
})

test('a topic is compared with the chosen ones once, however many questions have it', () => {
  let comparisons = 0
  const chosen = Array.from({ length: 100 }, (_, i) => `unknown-${i}/` as Tag)
  const counted: Tag[] = Object.assign([...chosen], {
    some: (is: (tag: Tag) => boolean) => {
      comparisons++
      return chosen.some(is)
    },
  })
  const many = Array.from({ length: 5_000 }, (_, i) => exampleItem(`item-${i}`, { tags: item.tags }))
  expect(many.filter(isWithin({ tags: counted }))).toEqual([])
  expect(comparisons).toBe(item.tags.length)
})

const topic = (tag: string) => topicPlace(tag as Tag)
const note = (...under: string[]): ChoicePlace => ({ tag: null, tags: under as Tag[] })

test.each([
  ['a topic beside what it is part of', [topic('mla-c01/'), topic('mla-c01/d2-model')], [1]],
  ['a topic below a topic below a topic', [topic('a/'), topic('a/b/'), topic('a/b/c')], [2]],
  ['two parts of one topic', [topic('a/b'), topic('a/c')], [0, 1]],
  ['a note beside its topic', [topic('a/b'), note('a/b', 'concept/x')], [1]],
  ['a note beside what its topic is part of', [topic('concept/'), note('a/b', 'concept/x')], [1]],
  ['a note beside another topic', [topic('a/c'), note('a/b')], [0, 1]],
  ['topics of which one begins like the other', [topic('stor'), topic('storage')], [0, 1]],
  ['one topic alone', [topic('mla-c01/')], [0]],
])('of %s the part is meant', (_, places, expected) => {
  expect(exactPlaces(places)).toEqual(expected.map((index) => places[index]))
})
