import { expect, test } from 'vitest'
import { compileAnew } from '../compiling/compile-anew'
import { compileHere } from '../compiling/compile-here'
import { withLineBreaks } from './line-breaks'

async function pageOf(text: string): Promise<string> {
  const notes = [{ path: 'a.md', bytes: Buffer.from(text) }]
  const { records } = await compileAnew({ notes, images: [] }, null, compileHere)
  return JSON.parse(`${records('a.md').pages}}`).html
}
const breaksIn = async (text: string) => withLineBreaks(await pageOf(text)).split('<br>').length - 1

test.each([
  ['lines of a paragraph', 'one\ntwo **three**\n`four` $x$\nfive', 3],
  ['lines of a tight item, and its list below', '- one\n  two\n  - three\n    four\n- five', 2],
  ['lines of a loose item', '- one\n  two\n\n- three', 1],
  ['lines of a quote and of a callout', '> one\n> two\n\n> [!note] title\n> one\n> two', 2],
  ['a line behind an image', '![[none.png]]\ntext', 1],
  ['a paragraph with the id of a block', 'one\ntwo ^id\n\n[[#^id]]', 1],
  ['a break that is there already', 'one  \ntwo\\\nthree<br>\nfour', 3],
  ['no break in code, formulas and tables', '```\na\nb\n```\n\n$$\na\nb\n$$\n\n| a |\n| - |\n| b |\n\n    c\n    d', 0],
  ['no break between blocks', '# a\n\n## b\n\nc\n\n- d\n\n---\n\n> e', 0],
  [
    'no break in HTML of the author',
    '<p align="center">\n<b>a</b>\n<b>b</b>\n</p>\n\n<div>\n<b>a</b>\n<b>b</b>\n</div>',
    0,
  ],
])('%s', async (_, text, breaks) => {
  expect(await breaksIn(text)).toBe(breaks)
})
