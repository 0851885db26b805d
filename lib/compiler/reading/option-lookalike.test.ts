import { expect, test } from 'vitest'
import { innerOption, letterLike } from './option-lookalike'

test.each([
  ...[
    'Ｃ) text',
    'Ｃ） text',
    '③ text',
    '3) text',
    '3. text',
    'C] text',
    '[C] text',
    'C - text',
    '**C** - text',
    '**[C]** text',
  ],
  ...[
    '`C)` text',
    'Option C) text',
    '선택지 C) text',
    '다) text',
    'C\\) text',
    '&nbsp;C) text',
    '<b>C)</b> text',
    '- [ ] C) text',
  ],
  ...['☐ C) text', '✅ C) text', '- c. text', '- **C) text**'],
])('%s looks like option C', (text) => {
  expect(letterLike(text)).toBe('C')
})

test.each([
  'Cold water',
  'C-shaped lid',
  'in 3) steps',
  '`c = 3`',
  '| C | D |',
  '30 degrees',
  '다만 식는다',
  'C로 시작한다',
])('%s looks like none', (text) => {
  expect(letterLike(text)).toBeNull()
})

test.each([
  ['one      B) two', 9],
  ['one\tB) two', 4],
  ['one<br>B) two', 7],
  ['one <br/> (B) two', 10],
  ['one, as in B) two', null],
  ['one  C) two', null],
])('%j has option B within it at %j', (text, at) => {
  expect(innerOption(text, 'B')).toBe(at)
})
