import { expect, test } from 'vitest'
import type { ManifestNote } from '../../model/bundle'
import type { ItemId, NoteSlug, Tag } from '../../model/ids'
import type { TopicNode } from '../../model/view'
import type { LastMark } from '../feedback/marking'
import { growTopics } from '../library/library'
import { topicProgress } from './topic-progress'

type Note = Pick<ManifestNote, 'slug' | 'title' | 'lang' | 'tags' | 'items' | 'bank'>

const note = (slug: string, tag: string, items: number) =>
  ({
    slug: slug as NoteSlug,
    title: slug,
    lang: 'ko',
    tags: [tag as Tag],
    items,
    bank: Array.from({ length: items }, (_, i) => ({ id: `${slug}.${i + 1}` as ItemId })),
  }) as Note as ManifestNote

const mark = (item: string, mark: LastMark['mark'], second = 0): LastMark => ({
  item: item as ItemId,
  generation: 1,
  mark,
  at: new Date(second * 1000).toISOString(),
})

function progress(notes: ManifestNote[], marks: LastMark[], topic: string) {
  const noteOf = new Map(notes.flatMap((one) => one.bank.map(({ id }) => [id, one] as const)))
  const topics = growTopics(notes).flatMap((node): TopicNode[] => [node, ...node.children])
  return topicProgress(
    topics.filter(({ tag }) => tag === topic),
    noteOf,
    marks,
  )[0]!
}

test('counts the last verdicts below a topic, those of the topics below it too', () => {
  const notes = [note('efs', 'storage/files', 3), note('ebs', 'storage', 2), note('vpc', 'network', 2)]
  const marks = [mark('efs.1', 'right'), mark('ebs.2', 'partly'), mark('ebs.1', 'wrong'), mark('vpc.1', 'right')]
  expect(progress(notes, marks, 'storage')).toMatchObject({
    notes: 2,
    items: 5,
    tally: { right: 1, partly: 1, wrong: 1, seen: 3 },
  })
})

test('draws a note’s marks in the author’s order, and dots for what was not answered', () => {
  const notes = [note('efs', 'storage', 3)]
  const [efs] = progress(notes, [mark('efs.3', 'wrong'), mark('efs.1', 'right')], 'storage').touched
  expect(efs).toMatchObject({ marks: ['right', null, 'wrong'], tally: { seen: 2 } })
})

test('tells a note of many questions by counts alone', () => {
  const [long] = progress([note('long', 'storage', 6)], [mark('long.6', 'right')], 'storage').touched
  expect(long).toMatchObject({ marks: null, tally: { right: 1, wrong: 0, seen: 1 } })
})

test('what an open exam withholds is seen, and neither right nor wrong', () => {
  const { tally, touched } = progress([note('efs', 'storage', 2)], [mark('efs.1', 'withheld')], 'storage')
  expect(tally).toEqual({ right: 0, partly: 0, wrong: 0, seen: 1 })
  expect(touched[0]!.marks).toEqual(['withheld', null])
})

test('of 40,000 notes that were all answered, five are listed: those answered last', () => {
  const notes = Array.from({ length: 40_000 }, (_, i) => note(`n${i}`, 'storage', 1))
  const marks = notes.map(({ bank }, i) => mark(bank[0]!.id, 'right', i))
  const { tally, touched } = progress(notes, marks, 'storage')
  expect(tally.seen).toBe(40_000)
  expect(touched.map(({ slug }) => slug)).toEqual(['n39999', 'n39998', 'n39997', 'n39996', 'n39995'])
})

test('of twelve topics, thirty notes are listed at most', () => {
  const notes = Array.from({ length: 120 }, (_, i) => note(`n${i}`, `topic-${i % 12}`, 1))
  const noteOf = new Map(notes.map((one) => [one.bank[0]!.id, one]))
  const marks = notes.map(({ bank }, i) => mark(bank[0]!.id, 'right', i))
  const sections = topicProgress(growTopics(notes), noteOf, marks)
  expect(sections.map(({ touched }) => touched.length)).toEqual(Array(12).fill(2))
})

test('an answer to a question that was deleted since counts nowhere', () => {
  expect(progress([note('efs', 'storage', 1)], [mark('gone.1', 'wrong')], 'storage').tally.seen).toBe(0)
})
