import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closingQuestion } from '../checking/questions/closing-question'
import { portableHtml, writeHtml } from '../formats/html/portable-html'
import { spellSafely } from '../formats/notes/spell-safely'
import { passagesOf } from '../identity/wording/fences'
import { renderMarkdown } from '../rendering/render'
import { renderCost } from '../rendering/render-cost'
import { mutatedNote } from '../testing/mutated-note'
import { processorMs } from '../testing/processor-ms'
import { fenceBlocks } from './fence-blocks'
import { readFence } from './margin-fence'
import { scanLines } from './scan-lines'

/** The lines of a text that are code, from 1. */
const codeLines = (text: string) =>
  scanLines(text.split('\n'), 1)
    .data.filter(({ kind }) => kind === 'code')
    .map(({ number }) => number)

describe('a fence', () => {
  test.each([
    ['at the margin', '```js\na\n```\nb', [1, 2, 3]],
    ['of tildes', '~~~\n```\n~~~\nb', [1, 2, 3]],
    ['that a longer run closes', '```\na\n`````\nb', [1, 2, 3]],
    ['that a shorter run does not close', '````\n```\nb', [1, 2, 3]],
    ['that a run with words does not close', '```\n```js\nb', [1, 2, 3]],
    ['in an item of a list', '- a\n  ```\n  b\n  ```\nc', [2, 3, 4]],
    ['that begins an item', '1. ```\n   a\n   ```\nb', [1, 2, 3]],
    ['that ends with its item', '- ```\n  a\nb', [1, 2]],
    ['in a quote', '> ```\n> a\n> ```\n> b', [1, 2, 3]],
    ['that ends with its quote', '> ```\n> a\nb', [1, 2]],
    ['in a quote in a quote', '> > ```\n> > a\n> > ```\n> b', [1, 2, 3]],
    ['in a quote of an item', '- > ```\n  > a\n  > ```\n  > b', [1, 2, 3]],
    ['in an item of a quote', '> - a\n>   ```\n>   b\n>   ```\n> c', [2, 3, 4]],
    ['that nothing closes', 'a\n```\nb\n', [2, 3, 4]],
  ])('%s', (_, text, lines) => {
    expect(codeLines(text)).toEqual(lines)
  })

  test.each([
    ['three back quotes with another behind them', '``` a ``` b'],
    ['three back quotes far from the margin', '    ```\n    a'],
    ['three back quotes in a comment', '%%\n```\n%%\nb'],
  ])('is not begun by %s', (_, text) => {
    expect(codeLines(text)).toEqual([])
  })

  test.each([' ', '- ', '> ', '1. ', '>', '\t'])(
    'behind 400,000 times %o costs no more than the length of its line',
    (start) => {
      const long = start.repeat(400_000)
      expect(processorMs(() => codeLines(`${long}\`\`\``))).toBeLessThan(1_000)
      expect(processorMs(() => codeLines(`> \`\`\`\n${long}x`))).toBeLessThan(1_000)
    },
  )
})

/** Notes with fences inside fences, lists, quotes, comments and questions. */
const NOTES = [
  '# T\n\n> quoted\n> ```js\n> let a = 1 %% b\n> ```\n> more\n\n- item\n  ```\n  code\n  ```\n\n```mermaid\ngraph TD\n```\n',
  '# Q\n\n1. one\n   ````md\n   ```\n   inner\n   ```\n   ````\n\n~~~ py\nx\n~~~\n\ntext ``` not a fence ``` here\n\n%% a\n```\n%%\n',
]

test('what is read at sight at the margin is a fence of the grammar', () => {
  fc.assert(
    fc.property(mutatedNote(NOTES), (text) => {
      const lines = text.split('\n').filter((line) => !/%%|--/.test(line)) // comments are blanked before
      const blocks = fenceBlocks(lines)
      for (let at = 0; at < lines.length; ) {
        const seen = readFence(lines, at)
        const block = blocks.find(({ start, end }) => start <= at && at < end)
        if (seen !== null && block?.start === at && block.fence.container === 0 && block.fence.quotes === 0)
          expect([at, seen.end]).toEqual([block.start, block.end])
        at = block?.end ?? at + 1
      }
    }),
    { numRuns: 300 },
  )
})

/** Cases that other readers of fences read differently before there was one grammar. */
describe('every reader of fences', () => {
  test('sees no comment in the code of a quote', () => {
    const { fragment } = renderMarkdown('> ```\n> 50 %% 5 %% 1\n> ```\n\nshown', { firstLine: 1, lang: 'en' })
    expect(fragment.join('')).toContain('50 %% 5 %% 1')
    expect(fragment.join('')).toContain('shown')
  })

  test('counts no list items in code that has a line like an opening one', () => {
    expect(renderCost(`\`\`\`\n\`\`\`python\n${'- x\n'.repeat(1_600)}\`\`\``)).toBeNull()
  })

  test('leaves the word mermaid in code about diagrams', () => {
    const html = (markdown: string) => writeHtml(portableHtml(markdown))
    expect(html('````md\n```mermaid\n```\n````')).toContain('mermaid')
    expect(html('```mermaid\ngraph TD\n```')).not.toContain('mermaid')
  })

  test('finds the question above code that has three back quotes in it', () => {
    expect(closingQuestion('We log it. Which line?\n\n````\na ```` b\n````')).toEqual({ text: 'Which line?', at: 11 })
  })

  test('closes a fence where it stands', () => {
    expect(spellSafely('- ```\n  a\n\nb', 'stem')).toBe('- ```\n  a\n\nb')
    expect(spellSafely('- ```\n  a', 'stem')).toBe('- ```\n  a\n  ```')
  })

  test('takes code that is indented for a list for what it is', () => {
    const passages = passagesOf('Which?\n\n    ```\n    a').map(({ block }) => block !== null)
    expect(passages).toEqual([false])
  })
})
