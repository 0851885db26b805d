import { expect, test } from 'vitest'
import type { SafeHtml } from '@/lib/model/ids'
import { askedIn } from './asked-in'

test.each([
  ['<p>Which water suits green tea?</p>', 'Which water suits green tea?'],
  ['<p>A guest adds 3.5 g. It is bitter. What helps? (Select TWO.)</p>', 'What helps?'],
  ['<p>물이 끓는다. 몇 도에서 우릴까?</p>', '몇 도에서 우릴까?'],
  ['<p>Compare e.g. green tea with black. Name what differs.</p>', 'Name what differs.'],
  ['<p>Is it hot? Explain with the table.</p>', 'Is it hot?'],
  ['<p>The results are:</p><table><tr><td>0.3</td></tr></table><p>Which threshold fits?</p>', 'Which threshold fits?'],
  ['<p>Which fits?</p><pre>a = 1</pre>', 'Which fits?'],
  ['', ''],
  ['<p>무엇이 <code>a &lt; b</code>를 뜻하나요?</p>', '무엇이 a < b를 뜻하나요?'],
])('of %s it is `%s`', (stem, asked) => {
  expect(askedIn(stem as SafeHtml)).toBe(asked)
})
