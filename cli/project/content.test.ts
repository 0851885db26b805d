import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../lib/compiler/checking/config/read-config'
import { compileAnew, type NewVault } from '../../lib/compiler/compiling/compile-anew'
import { compileHere } from '../../lib/compiler/compiling/compile-here'
import { configText } from '../../lib/compiler/publishing/config-text'
import { readVault } from '../../lib/compiler/publishing/read-vault'
import type { ManifestNote } from '../../lib/model/bundle'
import type { ItemId, Tag } from '../../lib/model/ids'
import { withTopicsAbove } from '../../lib/model/notes/with-topics-above'
import { assembleSitting } from '../../lib/quiz/drawing/assemble-sitting'

let compiled: NewVault
beforeAll(async () => {
  const { files, images, attachments } = readVault(resolve('content'))
  const { config } = readConfig(configText(resolve('content')))
  compiled = await compileAnew({ notes: files, images, attachments, config }, null, compileHere)
}, 120_000)

test('the notes of content/ have no messages', () => {
  expect(compiled.messages).toEqual([])
})

test('every note links to two others, and two link to it', () => {
  const pages = compiled.content.notes.map(({ page }) => page)
  const lonely = pages.filter(({ slug, links }) => {
    const reaching = pages.filter(({ links }) => links.includes(slug)).length
    return links.length < 2 || reaching < 2
  })
  expect(lonely.map(({ slug }) => slug)).toEqual([])
})

test('every topic, note and exam has names in both languages', () => {
  const { notes, exams, topics = {} } = compiled.content
  const isNamed = (tag: string) => typeof topics[tag] === 'string' || (topics[tag]?.ko && topics[tag].en)
  const domains = exams.flatMap((exam) => exam.domains).filter(({ names }) => names?.en)
  const tags = new Set(notes.flatMap(({ page }) => page.tags.flatMap(withTopicsAbove)))
  const folders = new Set(notes.flatMap(({ path }) => withTopicsAbove(path.split('/').slice(0, -1).join('/') as Tag)))
  const unnamed = [...tags, ...folders].filter((tag) => !isNamed(tag) && !domains.some((domain) => domain.tag === tag))
  expect(unnamed).toEqual([])
  expect(notes.filter(({ page }) => !page.titles?.en).map(({ path }) => path)).toEqual([])
  expect(exams.filter(({ titles, abouts }) => !titles?.en || !abouts?.en).map(({ id }) => id)).toEqual([])
})

test('two full exams drawn one after the other share no more than a quarter of their items', () => {
  const { notes, exams } = compiled.content
  const blueprint = exams.find(({ id }) => id === 'mla-c01')!
  const pool = notes.flatMap(({ path }) => (JSON.parse(`${compiled.records(path).notes}}`) as ManifestNote).bank)
  for (let round = 0; round < 20; round++) {
    const draw = (seed: string, recent: ReadonlyMap<ItemId, number>) =>
      assembleSitting(pool, { from: { blueprint }, count: blueprint.items, seed, recent })
    const first = draw(`first ${round}`, new Map())
    expect(first.shortfalls).toEqual([])
    const seen = new Map(first.items.map(({ item }) => [item, 1 as number]))
    const again = draw(`second ${round}`, seen).items.filter(({ item }) => seen.has(item))
    expect(again.length).toBeLessThanOrEqual(blueprint.items / 4)
  }
})

test('five full exams drawn one after the other share no item', () => {
  const { notes, exams } = compiled.content
  const blueprint = exams.find(({ id }) => id === 'mla-c01')!
  const bank = notes.flatMap(({ path }) => (JSON.parse(`${compiled.records(path).notes}}`) as ManifestNote).bank)
  const seen = new Set<ItemId>()
  for (let exam = 0; exam < 5; exam++) {
    const left = bank.filter(({ id }) => !seen.has(id))
    const { items, shortfalls } = assembleSitting(left, {
      from: { blueprint },
      count: blueprint.items,
      seed: `exam ${exam}`,
      recent: new Map(),
    })
    expect(shortfalls).toEqual([])
    for (const { item } of items) seen.add(item)
  }
  expect(seen.size).toBe(5 * blueprint.items)
})
