import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { parseMarkdown, parseWhole } from '../parse-markdown'
import { setAsidePlain } from './set-aside-plain'

/** Those that a message may have to place. */
const placed = new Set(['wikiLink', 'link', 'code'])

/** A tree without what nobody uses of it. */
function used(node: Nodes): unknown {
  const { position, ...rest } = node
  const { start, end } = position ?? {}
  const place = placed.has(node.type) && { at: [start?.line, start?.column, end?.line, end?.column] }
  return { ...rest, ...place, ...('children' in node && { children: node.children.map(used) }) }
}

const expectEqual = (source: string, prose: boolean) =>
  expect(used(parseMarkdown(source, prose))).toEqual(used(parseWhole(source, prose)))

const words = [
  ...[
    '가',
    '나다',
    'ab',
    'C',
    '1',
    '2.',
    '(',
    ')',
    '.',
    ',',
    '?',
    '’',
    '。',
    '😀',
    '\u00a0',
    '—',
    ':',
    '/',
    '+',
    '%',
    '^x',
    '@',
  ],
  ...[
    '**',
    '**',
    '**',
    '*',
    '***',
    '_',
    '__',
    '`',
    '`',
    '``',
    '==',
    '==',
    '=',
    '~',
    '~~',
    '|',
    '|',
    '\\',
    '$',
    '<',
    '>',
    '&',
    '&amp;',
    '#',
    '#a',
  ],
  ...[
    '[[',
    ']]',
    '[',
    ']',
    '[[a b]]',
    '[[a|b]]',
    '![[a]]',
    '![',
    '[a](b)',
    '[가 b](#c)',
    '![가](c)',
    '!',
    '](',
    '&P;',
    '[^1]',
    '[ ]',
    'http://a.b',
    '<a@b.c>',
    '<!--',
    '-->',
  ],
  ...[' ', ' ', ' ', '  ', '   '],
]
const starts = [
  ...[
    '',
    '',
    '',
    '',
    '- ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '3) ',
    '-',
    '1.',
    '> ',
    '>',
    '> > ',
    '# ',
    '## ',
    '#',
    '  ',
    '   ',
    '    ',
    '     ',
  ],
  ...[
    '  - ',
    '    - ',
    '   1. ',
    '  * ',
    '\t',
    '---',
    '***',
    '===',
    '```',
    '``` js',
    '~~~',
    '  ```',
    '| a | b |',
    '| --- | --- |',
    '|---|:-:|',
    '| ',
    '||',
    '$$',
    '[a]: b',
    '[^1]: ',
  ],
  ...['- - ', '- # ', '- [x] ', '1. - ', '-     ', '> - '],
]
const line = fc.tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...words), { maxLength: 7 }))
const text = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constant('') },
      { weight: 3, arbitrary: line.map(([start, rest]) => start + rest.join('')) },
    ),
    { maxLength: 9 },
  )
  .map((lines) => lines.join('\n'))

test('takes out all of a note of the usual kind', () => {
  const note = `# 차 우리기

**물의 온도**에 따라 [[맛|차 맛]]이 ==달라진다==.

## 종류(Kinds)
- **녹차(Green tea)**: \`70 °C\`에서
  - 짧게
1. 물을 끓이고
2. 식힌다

| 차 | 온도 |
| --- | ---: |
| 녹차 | 70 |

> [!tip] 물
> 식힌 물이 낫다.

\`\`\`mermaid
flowchart LR
  물 --> 차
\`\`\`

#차 #물/온도
`
  expect(setAsidePlain(note).source).toBeNull()
})

test('leaves the rest its lines, and an empty heading for what it took', () => {
  expect(setAsidePlain('물\n\n<https://차.kr>\n\n- 잎\n- 물\n\n끝')).toMatchObject({
    source: '#\n\n<https://차.kr>\n\n#\n\n\n#',
    plain: new Map([1, 5, 8].map((line) => [line, expect.any(Array)])),
  })
})

test.each([
  ['a fence that is not closed, and all below it', '물\n```\n닫지 않음\n\n끝'],
  ['a list that goes on below', '- ***잎***\n\n- 물'],
  ['what is indented below', '- 잎\n\n  물'],
  ['brackets that an address is given for', '[물]\n\n[물]: /차'],
  ['lines with tabs', '-\t물'],
])('leaves %s', (_, source) => expect(setAsidePlain(source)).toEqual({ source, plain: new Map() }))

/** So many texts, from another seed each time: for whoever changes what is plain, or an extension's syntax. */
const explored = process.env.PLAIN_RUNS

test('gives the tree that micromark gives of the whole', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (source, prose) => {
      expectEqual(source, prose)
    }),
    explored ? { numRuns: Number(explored), seed: Date.now() } : { numRuns: 3_000 },
  )
})
