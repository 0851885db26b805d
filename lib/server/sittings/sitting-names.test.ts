import { expect, test } from 'vitest'
import type { Blueprint } from '../../model/blueprint'
import type { ManifestNote } from '../../model/bundle'
import type { ItemId, NoteSlug, Tag } from '../../model/ids'
import type { SittingSource } from '../../model/study/sitting'
import type { Bundle } from '../bundle/bundle'
import { domainNames, namesOf } from './sitting-names'

const domain = { name: '차', names: { en: 'Tea' }, tag: 'drink/tea' as Tag, weight: 1 }
const exam = { id: 'first', title: '첫 시험', titles: { en: 'First exam' }, domains: [domain] } as Blueprint
const water = { slug: 'water', title: '물의 온도', titles: { en: 'Water temperature' } } as ManifestNote
const cups = { slug: 'cups', title: '잔' } as ManifestNote

const bundle = {
  manifest: { exams: [exam], topics: { concept: { ko: '개념', en: 'Concepts' }, 'service/s3': 'Amazon S3' } },
  noteNamed: (slug: string) => ({ water, cups })[slug],
  noteOf: new Map([['w1', water]]),
} as unknown as Bundle

const named = (source: object, lang: 'ko' | 'en', blueprint: Blueprint | null = null) =>
  namesOf({ source: source as SittingSource, blueprint }, bundle, lang)
const slugs = (...names: string[]) => names as NoteSlug[]

test.each([
  ['notes', { notes: slugs('water', 'cups') }, ['물의 온도', '잔'], ['Water temperature', '잔']],
  ['a note that is gone', { notes: slugs('gone') }, ['gone'], ['gone']],
  ['a topic and all below it', { tags: ['concept', 'concept/'] }, ['개념'], ['Concepts']],
  [
    'topics',
    { tags: ['drink/tea', 'service/s3', 'ci-cd'] },
    ['차', 'Amazon S3', 'CI/CD'],
    ['Tea', 'Amazon S3', 'CI/CD'],
  ],
  ['a pool', { pool: 'wrong', within: { tags: ['drink/tea/'], notes: [] } }, ['차'], ['Tea']],
  ['questions again', { items: ['w1', 'gone'] as ItemId[] }, ['물의 온도'], ['Water temperature']],
  ['everything', { due: true }, [], []],
])('a sitting of %s is named in the language of who reads', (_, source, ko, en) => {
  expect([named(source, 'ko'), named(source, 'en')]).toEqual([ko, en])
})

test('an exam that was stored before it had a title in another language has the one of today', () => {
  const { titles: _, ...stored } = { ...exam, domains: [{ name: '차', tag: 'drink/tea' as Tag, weight: 1 }] }
  expect(named({ blueprint: 'first' }, 'en', stored)).toEqual(['First exam'])
  expect(domainNames({ blueprint: stored }, bundle, 'en')('차')).toBe('Tea')
})

test('an exam that is another one today keeps the names that it was stored with', () => {
  const stored = {
    ...exam,
    title: '옛 시험',
    titles: { en: 'Old exam' },
    domains: [{ ...domain, name: '물', names: {} }],
  }
  expect(named({ blueprint: 'first' }, 'en', stored)).toEqual(['Old exam'])
  expect(named({ blueprint: 'first' }, 'ko', { ...stored, id: 'gone' })).toEqual(['옛 시험'])
  expect(domainNames({ blueprint: stored }, bundle, 'en')('물')).toBe('물')
})

test('a hundred times as many topics are named, each once', () => {
  const tags = Array.from({ length: 10_000 }, (_, i) => `t${i % 100}/`)
  expect(named({ tags }, 'en')).toHaveLength(100)
})
