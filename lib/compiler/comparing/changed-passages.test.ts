import { describe, expect, test } from 'vitest'
import { changedPassages } from './changed-passages'

const TEN = 'one two three four five six seven eight nine ten'

describe('an edited paragraph', () => {
  test('is the one with most of the words, although another one before it has half of them', () => {
    const other = 'one two three four five six alpha beta gamma delta'
    expect(changedPassages(TEN, `${other}\n\n${TEN} eleven`)).toEqual([
      { kind: 'added', line: 1, text: other },
      { kind: 'edited', line: 3, from: '“ten”', to: '“ten eleven”', text: `${TEN} eleven` },
    ])
  })

  test('is left to the old paragraph that has most of its words, although one before it has half of them', () => {
    const other = 'one two three four five six alpha beta gamma delta'
    expect(changedPassages(`${other}\n\n${TEN}`, `${TEN} eleven`)).toEqual([
      { kind: 'edited', line: 1, from: '“ten”', to: '“ten eleven”', text: `${TEN} eleven` },
      { kind: 'cut', line: 1, text: other },
    ])
  })

  test('is the nearest of those with the same share of words', () => {
    const [first, second] = ['a cup of tea is hot', 'a cup of tea is cold']
    const passages = changedPassages(`${first} today\n\n${second} today`, `${second} here\n\n${first} here`)
    expect(passages.map(({ kind, line, text }) => [kind, line, text])).toEqual([
      ['edited', 1, `${second} here`],
      ['edited', 3, `${first} here`],
    ])
    expect(changedPassages('tea is hot here', 'tea is hot now\n\ntea is hot soon')).toMatchObject([
      { kind: 'edited', line: 1, from: '“hot here”', to: '“hot now”' },
      { kind: 'added', line: 3 },
    ])
  })

  test('is found in a text in which each of a hundred paragraphs was edited', () => {
    const text = (end: string) =>
      Array.from({ length: 100 }, (_, i) => `pot${i} pours tea into cup${i} on tray${i} ${end}`).join('\n\n')
    expect(changedPassages(text('slowly'), text('quickly'))).toMatchObject(
      Array.from({ length: 100 }, (_, i) => ({
        kind: 'edited',
        from: '“slowly”',
        text: `pot${i} pours tea into cup${i} on tray${i} quickly`,
      })),
    )
  })

  test('is none if fewer than half of the words are the same', () => {
    expect(changedPassages('one two three', 'one five six').map(({ kind }) => kind)).toEqual(['added', 'cut'])
  })
})

test('a paragraph that only moved is no change', () => {
  expect(changedPassages(`${TEN}\n\ntea`, `tea\n\n${TEN}`)).toEqual([])
})
