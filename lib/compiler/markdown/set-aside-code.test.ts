import fc from 'fast-check'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { putBackCode, setAsideCode } from './set-aside-code'

const parse = (source: string) =>
  fromMarkdown(source, { extensions: [{ disable: { null: ['htmlFlow', 'htmlText'] } }] })
/** Lines and columns count; offsets are not used. */
const places = (tree: Root) =>
  JSON.parse(JSON.stringify(tree, (name, value) => (name === 'offset' ? undefined : value)))

test('takes the content of a fence out, and leaves every line its number', () => {
  expect(setAsideCode('위\n\n```\n물 → 차\n\n# 잎\n```\n아래')).toEqual({
    source: '위\n\n```\n\n\n\n```\n아래',
    code: new Map([[3, '물 → 차\n\n# 잎']]),
  })
})

test.each([
  '- 항목\n\n  ```\n  x\n  ```',
  '> ```\n> x\n> ```',
  '글\n```\nx\n```',
  '```\n닫지 않음',
  '\r\n```\r\nx\r\n```',
])('leaves %j alone', (source) => expect(setAsideCode(source)).toEqual({ source, code: new Map() }))

test('gives the tree that parsing the whole gives', () => {
  const line = fc.constantFrom(
    '',
    '',
    '',
    '```',
    '```',
    '````',
    '~~~',
    '``` js',
    '  ```',
    '    ```',
    '- ```',
    '> ```',
    '- a',
    '  b',
    '> c',
    '# d',
    'e',
    '---',
    '1. f',
    '```g`',
    '\tx',
    '   ```  ',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 16 }), (lines) => {
      const source = lines.join('\n')
      const { source: rest, code } = setAsideCode(source)
      expect(places(putBackCode(parse(rest), code))).toEqual(places(parse(source)))
    }),
    { numRuns: 5_000 },
  )
})
