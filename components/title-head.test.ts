import { expect, test } from 'vitest'
import { titleHead } from './title-head'

test('the head of a title is what stands before its first colon', () => {
  expect(titleHead('네 가지 추론 방식: 누가, 얼마나: 언제')).toBe('네 가지 추론 방식')
  for (const whole of ['섀도 테스트', 'std::move', '10:30', ': 앞']) expect(titleHead(whole)).toBe(whole)
})
