import { expect, test } from 'vitest'
import { noteProperties } from './note-properties'

const data = {
  Author: '[[Kim Mina|Mina]]',
  rating: 4,
  done: false,
  links: ['https://tea.example', 'b', 'b', null],
  deep: { a: 1 },
}

test('the fields that the config names are shown, in its order and in any case', () => {
  expect(noteProperties(data, ['rating', 'author', 'links', 'done'])).toEqual([
    { name: 'rating', values: ['4'] },
    { name: 'Author', values: ['Mina'] },
    { name: 'links', values: ['https://tea.example', 'b'] },
    { name: 'done', values: ['false'] },
  ])
})

test('a field that is not there or has no plain value is not shown', () => {
  expect(noteProperties({ ...data, empty: '', none: null }, ['deep', 'missing', 'empty', 'none'])).toEqual([])
  expect(noteProperties(data, [])).toEqual([])
})
