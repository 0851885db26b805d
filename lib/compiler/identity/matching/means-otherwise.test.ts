import { expect, test } from 'vitest'
import type { IdentityItem } from '../identity-item'
import { matchQuestions } from './match-questions'

const SPAN = { start: { line: 9, column: 1 }, end: { line: 9, column: 9 } }
const FENCE = 'What does it print?\n\n```python\nfor pot in pots:\n    fill(pot)\n    pour(pot)\n```'
const fenced = (from: string, to: string): [string, string] => [FENCE, FENCE.replace(from, to)]

function ask(stem: string, option: string): IdentityItem {
  const options = [option, 'Something else', 'It fails'].map((text, i) => ({
    label: '',
    text,
    isKey: i === 0,
    explanations: [],
  }))
  return { path: 'tea/steep.md', line: 9, span: SPAN, pin: null, stem, options, general: [] }
}

function verdict(before: IdentityItem, after: IdentityItem): string | undefined {
  const vault = (item: IdentityItem) => ({
    items: [item],
    paths: [item.path],
    prose: () => [],
    isUsedAround: () => false,
  })
  return matchQuestions(vault(before), vault(after)).pairs[0]?.verdict
}

/** The verdicts on a changed text: as an option and in a stem, in both directions. */
function verdicts(text: string, other: string) {
  const asOption = (option: string) => ask('Which of these does the tea house want?', option)
  const inStem = (stem: string) => ask(stem, 'It is what the tea house wants')
  return [
    verdict(asOption(text), asOption(other)),
    verdict(asOption(other), asOption(text)),
    verdict(inStem(text), inStem(other)),
    verdict(inStem(other), inStem(text)),
  ]
}

test.each([
  ['a star of a policy', '`s3:Get*`', '`s3:Get`'],
  ['a star of a path', '`cups/*`', '`cups/`'],
  ['a star in quotes', '`"Resource": "*"`', '`"Resource": ""`'],
  ['stars of a call', '`f(**cups)`', '`f(*cups)`'],
  ['a negation', '`if (!ready)`', '`if (ready)`'],
  ['a minus between names', '`total - used`', '`total used`'],
  ['a colon', '`x[1:]`', '`x[:1]`'],
  ['brackets of a condition', '`(a and b) or c`', '`a and (b or c)`'],
  ['brackets of a product', '`2 * (3 + 4)`', '`(2 * 3) + 4`'],
  ['the kind of brackets', '`[1, 2]`', '`{1, 2}`'],
  ['a backslash', '`\\d+`', '`d+`'],
  ['quotes', '`x == "1"`', '`x == 1`'],
  ['a space in quotes', '`split(" ")`', '`split("")`'],
  ['a capital', '`Cup.new`', '`cup.new`'],
  ['a slip in a name', '`kettle.pour`', '`kettel.pour`'],
  ['a word written twice', '`pour pour`', '`pour`'],
  ['a back quote inside', '``a`b(c)``', '``a`b[c]``'],
  ['a minus of a formula', '$1/(1+e^{-x})$', '$1/(1+e^{x})$'],
  ['a prime of a formula', "$f'(x)$", '$f(x)$'],
  ['brackets of a displayed formula', '$$2(a+b)$$', '$$2a+b$$'],
  ['a minus in TeX brackets', '\\(e^{-x}\\)', '\\(e^{x}\\)'],
  ['a minus before a letter', 'y = -x', 'y = x'],
  ['a minus before a word', '−log p', 'log p'],
  ['a minus before code', 'y = -`x`', 'y = `x`'],
  ['a minus between letters', 'n - k', 'n k'],
  ['a minus between figures', '5 - 3', '5 3'],
  ['a minus between formulas', '$a$ - $b$', '$a$ $b$'],
  ['brackets beside an operator', 'TP / (TP + FN)', 'TP / TP + FN'],
  ['a prime', "f'(x)", 'f(x)'],
  ['a backslash of a pattern', 'the pattern \\d', 'the pattern d'],
  ['a figure in words', 'It steeps eight minutes', 'It steeps eighty minutes'],
  ['another figure in words', 'A sixty of the cups', 'A sixth of the cups'],
  ['a figure in Korean', '십이개월동안 둔다', '십일개월동안 둔다'],
  ['brackets in a fence', ...fenced('fill(pot)', 'fill[pot]')],
  ['the sign of a line in a fence', ...fenced('    fill', '  + fill')],
  ['the indentation in a fence', ...fenced('    pour', 'pour')],
  ['lines of a fence', ...fenced('fill(pot)\n    pour', 'pour(pot)\n    fill')],
])('%s makes a version: %s, %s', (_, text, other) => {
  expect(verdicts(text, other)).toEqual(['version', 'version', 'version', 'version'])
})

test.each([
  ['back quotes round a word', 'Use S3 for it', 'Use `S3` for it'],
  ['back quotes before a particle', 'S3는 크다', '`S3`는 크다'],
  ['back quotes round signs', 'call f(x, 1.5) first', 'call `f(x, 1.5)` first'],
  ['back quotes and a misspelling', 'Warm the kettle with pour', 'Warm the ketlte with `pour`'],
  ['longer back quotes', 'call `f(x)`', 'call ``f(x)``'],
  ['dollars round a letter', 'where x is warm', 'where $x$ is warm'],
  ['code that becomes a formula', 'the `x + 1` cups', 'the $x + 1$ cups'],
  ['spaces round an operator', '`a+b`', '`a + b`'],
  ['brackets round words', 'Tea (green) is warm', 'Tea green is warm'],
  ['a dash between words', 'Beanstalk - for the web', 'Beanstalk: for the web'],
  ['a long dash at a word', 'the pot —which is warm— holds', 'the pot, which is warm, holds'],
  ['a comma beside code', 'Use `a*`, then `b*`', 'Use `a*` then `b*`'],
  ['a mistyped figure in words', 'It steeps eight minutes', 'It steeps eigth minutes'],
  ['the language of a fence', ...fenced('```python', '```py')],
])('%s is an edit: %s, %s', (_, text, other) => {
  expect(verdicts(text, other)).toEqual(['edited', 'edited', 'edited', 'edited'])
})

test.each([
  ['a line break in prose', 'Use `a`\nfirst', 'Use `a` first'],
  ['spaces in code', '`a  b`', '`a b`'],
  ['the depth of a whole fence, and blank lines', FENCE, FENCE.replace(/^(?=for| )/gm, '  ').replace(':\n', ':\n\n')],
])('%s is no change', (_, text, other) => {
  expect(verdicts(text, other)).toEqual(['same', 'same', 'same', 'same'])
})
