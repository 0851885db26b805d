import { expect, test } from 'vitest'
import { htmlText } from './html-text'

test.each([
  ['marks inside a word', '<p>첫 <strong>문단</strong>.</p>', '첫 문단.'],
  ['blocks as words of their own', '<ul><li>하나</li><li>둘</li></ul>끝', '하나 둘 끝'],
  ['entities as what they stand for', 'a &#x26; b &lt;c&gt; &#39;d&#39; &unknown;', "a & b <c> 'd' &unknown;"],
  ['a number that is no character', '&#x110000;', '&#x110000;'],
  ['a formula once', '<math><mi>x</mi><annotation>x^1</annotation></math>', 'x'],
])('the text of HTML has %s', (_, html, text) => {
  expect(htmlText(html)).toBe(text)
})
