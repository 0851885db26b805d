import { expect, test } from 'vitest'
import type { Blueprint } from '../../model/blueprint'
import type { Tag } from '../../model/ids'
import { examOf } from './aim'

const exam = (id: string, items: number, ...tags: string[]) =>
  ({ id, items, domains: tags.map((tag) => ({ tag, weight: 1 })) }) as unknown as Blueprint
const exams = [exam('rivers', 100, 'atlas/'), exam('tea', 20, 'tea/green', 'tea/black'), exam('tea-long', 60, 'tea/')]
const note = (...tags: string[]) => ({ tags: tags as Tag[] })
const chosen = (...studied: { tags: Tag[] }[]) => examOf(exams, { blueprint: null }, studied)?.id

test('without a plan, the exam is the one that most studied notes belong to', () => {
  expect(chosen(note('atlas/n1'), note('tea/green'), note('tea/oolong'))).toBe('tea-long')
  expect(chosen(note('atlas/n1'))).toBe('rivers')
})

test('of exams with as many studied notes it is the longest, also before anything was studied', () => {
  expect(chosen(note('tea/green'))).toBe('tea-long')
  expect([chosen(), chosen(note('books'))]).toEqual(['rivers', 'rivers'])
})

test('the exam of the plan comes first, and a vault without exams has none', () => {
  expect(examOf(exams, { blueprint: 'tea' as Blueprint['id'] }, [note('atlas/n1')])?.id).toBe('tea')
  expect(examOf([], { blueprint: 'tea' as Blueprint['id'] }, [])).toBeNull()
})
