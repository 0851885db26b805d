import { describe, expect, test } from 'vitest'
import { isLast, isShufflable } from './letter-references'
import { readNote } from './read-note'

const item = ({ stem = 'Which pot?', option = 'A round one', explanation = '열을 오래 붙든다', general = '' }) =>
  readNote({
    path: 'pots.md',
    bytes: Buffer.from(
      `# 주전자\n\n**Question:** ${stem}\n\n**Options:**\n- A) ${option}\n- B) A tall one\n- C) A flat one\n- D) A small one\n\n**정답: A**\n\n💡 추가 설명:\n- **Option B** - ${explanation}\n${general}`,
    ),
  }).data.items[0]!

describe('an item keeps its order if', () => {
  test.each([
    ['an option joins two letters', { option: 'Both B and C' }],
    ['an option joins letters in Korean', { option: 'B와 C 모두' }],
    ['an explanation names another option', { explanation: 'Option C보다 무겁다' }],
    ['an explanation names one in Korean', { explanation: '선택지 D처럼 작다' }],
    ['an explanation puts a particle behind a letter', { explanation: 'C는 납작하다' }],
    ['an explanation puts a bracket behind a letter', { explanation: 'C)와 같다' }],
    ['a general text compares letters', { general: '- **핵심 키워드**: A, B는 무겁다' }],
    ['a general text names a letter in bold', { general: '- **B**와 **C**는 무겁다' }],
    ['the stem speaks of places', { stem: 'Which of the first two options is a pot?' }],
    ['an explanation counts places', { explanation: '두 번째 보기와 같다' }],
    ['an explanation speaks of places', { explanation: '위의 보기와 같다' }],
  ])('%s', (_, texts) => {
    expect(isShufflable(item(texts))).toBe(false)
  })
})

describe('an item may be shuffled though', () => {
  test.each([
    ['a text begins with an article', { option: 'A pot and a bowl' }],
    ['a name has a letter', { explanation: 'S3와 B2B, C-shaped, plan E를 말한다' }],
    ['a label has letters', { general: '- **옵션 C, D (작은 것)** - 가볍다' }],
    ['a text joins letters that no option has', { explanation: 'X와 Y는 축이다' }],
    ['a text counts options without a place', { explanation: '두 옵션 모두 무겁다' }],
    ['a text tells of a first answer', { stem: 'A slow first answer is fine. Which pot?' }],
    ['a text speaks of an experiment', { explanation: 'A/B test로 견준다' }],
  ])('%s', (_, texts) => {
    expect(isShufflable(item(texts))).toBe(true)
  })
})

test.each([
  'All of the above',
  'None of the above.',
  'Both of these',
  'all the options',
  '위의 모두',
  '보기 모두',
  '모두 맞다',
  '위의 어느 것도 아니다',
  '정답 없음',
  '해당 사항 없음',
])('%s stays last', (text) => {
  expect(isLast(text)).toBe(true)
})

test.each(['All pots', 'None of the pots in the shop', '모두에게 알린다', 'A pot above the fire', '위쪽 칸'])(
  '%s has no place of its own',
  (text) => {
    expect(isLast(text)).toBe(false)
  },
)
