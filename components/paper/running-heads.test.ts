import { expect, test } from 'vitest'
import { quoted } from './running-heads'

test('a title stays one string of CSS, whatever is in it', () => {
  expect(quoted('정밀도와 재현율')).toBe('"정밀도와 재현율"')
  expect(quoted('"}</style>\\')).toBe('"\\22 }\\3c /style\\3e \\5c "')
  expect(quoted('a\nb')).toBe('"a\\a b"')
})
