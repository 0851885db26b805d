import { expect, test } from 'vitest'
import type { SearchHit } from '@/lib/search/types'
import { hitHref } from './hit-href'

const hit = (change: Partial<SearchHit>): SearchHit => ({
  kind: 'note',
  note: '정밀도',
  title: { text: '정밀도와 재현율', marks: [] },
  anchor: null,
  excerpt: { text: '', marks: [] },
  lang: 'ko',
  why: null,
  ...change,
})
const decoded = (change: Partial<SearchHit>) => decodeURIComponent(hitHref('ko', hit(change)))
const paragraph = (text: string, word: string): Partial<SearchHit> => ({
  kind: 'paragraph',
  anchor: 'metrics',
  excerpt: { text, marks: [[text.indexOf(word), text.indexOf(word) + word.length]] },
})

test('a note leads to its page, a heading and a question to their places, a tag to its topic', () => {
  expect(decoded({})).toBe('/ko/notes/정밀도')
  expect(decoded({ kind: 'heading', anchor: '여러-클래스' })).toBe('/ko/notes/정밀도#여러-클래스')
  expect(decoded({ kind: 'question', anchor: 'q1' })).toBe('/ko/notes/정밀도#q1')
  expect(decoded({ kind: 'tag', note: null, tag: 'concept/threshold' })).toBe('/ko/topics/concept/threshold')
})

test('a paragraph leads to the words around its first match, and to its section where these are not found', () => {
  const text = '먼저 정밀도와 재현율 같은 지표를 봅니다. 그다음 임계값을 조금씩 옮기며 다시 잽니다.'
  expect(decoded(paragraph(text, '임계값'))).toBe(
    '/ko/notes/정밀도#metrics:~:text=봅니다. 그다음 임계값을 조금씩 옮기며 다시 잽니다.',
  )
})

test('the words do not cross what was cut from the sentence', () => {
  expect(decoded(paragraph('모두 음성이라고 … 먼저 정밀도를 봅니다. … 끝', '정밀도'))).toBe(
    '/ko/notes/정밀도#metrics:~:text=먼저 정밀도를 봅니다.',
  )
})

test('signs that a text fragment reads as its own are escaped', () => {
  const href = hitHref('ko', hit(paragraph('a well-known, cheap & fast one', 'cheap')))
  expect(href).toMatch(/:~:text=a%20well%2Dknown%2C%20cheap%20%26%20fast%20one$/)
})

test('a paragraph whose words do not match, found by an alias, leads to its beginning', () => {
  expect(
    decoded({
      kind: 'paragraph',
      anchor: 'roles',
      excerpt: { text: 'SageMaker 학습 작업은 역할을 빌려 실행됩니다', marks: [] },
    }),
  ).toBe('/ko/notes/정밀도#roles:~:text=SageMaker 학습 작업은 역할을 빌려')
})
