import { expect, test } from 'vitest'
import { readConfig } from '../checking/config/read-config'
import { compileAnew } from './compile-anew'
import { compileHere } from './compile-here'

const cup = { path: 'cup.md', bytes: Buffer.from('---\ntags: [drink/tea, Method]\n---\n\n# 잔\n') }

test("a vault's names of its topics reach the bundle, by the tag as notes have it", async () => {
  const topics = { Drink: { ko: '마실 것', en: ' Drinks ' }, 'drink/tea': 'Tea', method: { ko: '방법' } }
  const { config } = readConfig(JSON.stringify({ topics }))
  const { content, messages } = await compileAnew({ notes: [cup], images: [], config }, null, compileHere)
  expect(content.topics).toEqual({ drink: { ko: '마실 것', en: 'Drinks' }, 'drink/tea': 'Tea', method: { ko: '방법' } })
  expect(messages).toEqual([])
})

test('a vault that names no topic says nothing of them in its bundle', async () => {
  const { content } = await compileAnew({ notes: [cup], images: [] }, null, compileHere)
  expect(content).not.toHaveProperty('topics')
})

test('a name for a tag that no note has is told with the tag that was likely meant', async () => {
  const topics = { 'drink/tae': 'Tea', metod: 'Method', Tea: 'Tea', weather: 'Weather' }
  const { config } = readConfig(JSON.stringify({ topics }))
  const { messages } = await compileAnew({ notes: [cup], images: [], config }, null, compileHere)
  expect(messages.map(({ mend }) => mend)).toEqual([
    'Did you mean `drink/tea`?',
    'Did you mean `method`?',
    'Did you mean `drink/tea`?',
    'Give the tag to a note, or take the name out.',
  ])
})

test('four thousand names of topics that no note has cost no more than their messages', async () => {
  const topics = Object.fromEntries(Array.from({ length: 4_000 }, (_, i) => [`topic-${i}`, `Topic ${i}`]))
  const notes = Array.from({ length: 400 }, (_, i) => {
    return {
      path: `${i}.md`,
      bytes: Buffer.from(`---\ntags: [${Array.from({ length: 10 }, (_, j) => `t${i}/u${j}`)}]\n---\n# N\n`),
    }
  })
  const { config } = readConfig(JSON.stringify({ topics }))
  const { messages } = await compileAnew({ notes, images: [], config }, null, compileHere)
  expect(messages.filter(({ ruleId }) => ruleId === 'topic-unused')).toHaveLength(4_000)
})
