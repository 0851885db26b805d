import { expect, test } from 'vitest'
import { toLetters } from './letters'
import { soundOf } from './sound'

test.each([
  ['kinesis', '키네시스'],
  ['hyperpod', '하이퍼팟'],
  ['panorama', '파노라마'],
  ['bedrock', '베드록'],
  ['instance', '인스턴스'],
  ['formation', '포메이션'],
  ['streaming', '스트리밍'],
])('%s sounds like %s', (latin, korean) => {
  expect(soundOf(toLetters(korean))).toBe(soundOf(latin))
})

test('other words sound otherwise', () => {
  expect(soundOf('kinesis')).not.toBe(soundOf('bedrock'))
})
