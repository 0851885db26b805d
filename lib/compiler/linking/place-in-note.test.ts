import { describe, expect, test } from 'vitest'
import { note } from '../testing/example-pages'
import { processorMs } from '../testing/processor-ms'
import { placeIn } from './place-in-note'

const place = (source: string, heading: string, title = '제목') =>
  placeIn(note('b.md', source, { titles: [title] }), { kind: 'link', heading, block: null })

describe('a path of headings', () => {
  const source = '## 섭씨\n\n### 끓는점\n\n## 화씨\n\n### 표\n\n#### 끓는점\n\n## 끝'

  test.each([
    ['끓는점', '끓는점'],
    ['섭씨#끓는점', '끓는점'],
    ['화씨#끓는점', '끓는점-1'],
    ['화씨#표#끓는점', '끓는점-1'],
    ['표#끓는점', '끓는점-1'],
    ['제목', ''],
    ['제목#화씨#끓는점', '끓는점-1'],
    ['끝#끓는점', null],
    ['표#화씨', null],
    ['없음#끓는점', null],
  ])('%s leads to %s', (path, id) => {
    expect(place(source, path)).toBe(id)
  })

  test.each([
    ['## What is OOP ?', 'what-is-oop', 'what-is-oop-'],
    ['## server_id 설정', 'serverid-설정', 'server_id-설정'],
    ['## 람다식이란 ?\n\n## 람다식이란', '람다식이란', '람다식이란'],
  ])('in %s, what another program calls %s is found', (source, heading, id) => expect(place(source, heading)).toBe(id))

  test('goes on where the first section of a name does not have it', () => {
    expect(place('## 가\n\n글\n\n## 가\n\n### 나', '가#나')).toBe('나')
  })

  test('knows sections of the first rank below the title', () => {
    expect(place('## 나\n\n# 가\n\n## 나', '가#나')).toBe('나-1')
    expect(place('# 가\n\n## 나\n\n# 다\n\n글', '다#나')).toBe(null)
  })

  test('is followed in no more than a moment, whatever is written', () => {
    const source = Array.from({ length: 3_000 }, (_, i) => (i % 2 ? '### 나' : `## 가${i}`)).join('\n')
    const hostile = note('b.md', source)
    const follow = (i: number) => placeIn(hostile, { kind: 'link', heading: `가${(i * 2) % 3_000}#나`, block: null })
    const followAll = () => {
      for (let i = 0; i < 30_000; i++) follow(i)
    }
    expect(processorMs(followAll)).toBeLessThan(3_000)
  })
})

describe('a block id', () => {
  const named = note('b.md', '글 ^Mixed-Case-1\n\n글 ^one\n\n글 ^ONE', { pins: ['q-Bowl'] })
  const block = (block: string, kind: 'link' | 'embed' = 'link') => placeIn(named, { kind, heading: null, block })

  test('is found in any case, and as it is written first', () => {
    expect(['mixed-case-1', 'Mixed-Case-1', 'ONE', 'One'].map((id) => block(id))).toEqual([
      '^Mixed-Case-1',
      '^Mixed-Case-1',
      '^ONE',
      '^one',
    ])
  })

  test('of a question leads to the questions, which cannot be embedded', () => {
    expect(block('q-bowl')).toBe('questions')
    expect(block('q-bowl', 'embed')).toBe(null)
    expect(block('q-cup')).toBe(null)
  })
})

describe('words that Obsidian writes otherwise into a link', () => {
  test.each([
    ['시간 10:30 시작', '시간 10 30 시작'],
    ['C# 문법', 'C 문법'],
    ['a \\| b', 'a b'],
    ['a | b', 'a b'],
    ['2^10', '2 10'],
    ['C:\\\\temp', 'C temp'],
    ['50%% 할인', '50 할인'],
  ])('`%s` is found as %s, and as it is', (words, linked) => {
    const { headings } = note('b.md', `## ${words}`)
    expect(place(`## 앞\n\n## ${words}`, linked)).toBe(headings[0]!.id)
    expect(place(`## ${words}`, headings[0]!.text.replaceAll('#', ''))).toBe(headings[0]!.id)
  })

  test('are looked for after those that are so written', () => {
    expect(place('## 10:30\n\n## 10 30', '10 30')).toBe('10-30')
    expect(place('## a:b\n\n### 나\n\n## a b', 'a b#나')).toBe('나')
  })
})
