import { expect, test } from 'vitest'
import type { Blueprint } from '../blueprint'
import type { Tag } from '../ids'
import { topicNamer } from './topic-names'

const domains = [
  { name: '모델 개발', names: { en: 'Model development' }, tag: 'exam/d2' as Tag, weight: 1 },
  { name: '배포', tag: 'exam/d3/' as Tag, weight: 1 },
]
const exams = [{ domains }] as unknown as Blueprint[]
const topics = { concept: { ko: '개념' }, 'service/s3': 'Amazon S3', 'exam/d2': { en: 'Modelling' } }

test.each([
  ['ko', 'concept', '개념'],
  ['en', 'concept', 'Concept'],
  ['ko', 'service/s3', 'Amazon S3'],
  ['en', 'exam/d2', 'Modelling'],
  ['ko', 'exam/d2', '모델 개발'],
  ['en', 'exam/d3', '배포'],
  ['en', 'constructor', 'Constructor'],
] as const)('a reader of %s reads %s as %s', (lang, tag, name) => {
  expect(topicNamer(lang, { topics, exams })(tag as Tag)).toBe(name)
})

test('a bundle of a vault without names has those of its exams, else the words of its tags', () => {
  const nameOf = topicNamer('en', { exams })
  expect(['exam/d2', 'service/data-wrangler'].map((tag) => nameOf(tag as Tag))).toEqual([
    'Model development',
    'Data wrangler',
  ])
})
