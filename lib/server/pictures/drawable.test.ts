import { expect, test } from 'vitest'
import { drawableText } from './drawable'

const has = (code: number) => (code >= 0x20 && code < 0x7f) || (code >= 0xac00 && code <= 0xd7a3)

test.each([
  ['emoji are left out', '🍵 차 tea 👩🏽‍🔬', '차 tea'],
  ['the figure of a keycap stays', '1️⃣ Begin', '1 Begin'],
  ['letters in parts are joined', '\u1112\u1162\u1109\u1165\u11af', '해설'],
  ['line breaks and tabs are spaces', 'a\n\t b', 'a b'],
  ['control characters are left out', 'a\u0000b\u202e', 'ab'],
])('%s', (_, text, drawn) => {
  expect(drawableText(text, has)).toBe(drawn)
})

test.each(['茶道', 'شاي', '차 (茶)', 'ก็', '🍵', ''])('%s cannot be drawn', (text) => {
  expect(drawableText(text, has)).toBeNull()
})
