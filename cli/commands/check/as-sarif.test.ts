import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allRules } from '../../../lib/compiler/checking/all-rules'
import type { Message } from '../../../lib/model/message'
import { asSarif } from './as-sarif'

const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/authoring.md'), 'utf8')
const span = { start: { line: 9, column: 3 }, end: { line: 9, column: 5 } }
const region = { startLine: 9, startColumn: 3, endLine: 9, endColumn: 5 }
const optionForm: Message = {
  ruleId: 'option-form',
  severity: 'advice',
  file: '차/큰 잔.md',
  span,
  reason: 'Unexpected form `A.`, expected `A)`',
  mend: 'Write it in the usual form.',
  fix: { span, text: 'A)' },
}
const pinShared: Message = {
  ruleId: 'pin-shared',
  severity: 'warning',
  file: 'b.md',
  span,
  reason: 'Unexpected block id',
  related: { file: 'a.md', span, reason: 'It has it too' },
}

const runOf = (...messages: Message[]) => asSarif(messages, (file) => `content/${file}`, GUIDE).runs[0]!

test('a result has rule, level, text, a region in editor columns, and the fix', () => {
  const uri = 'content/%EC%B0%A8/%ED%81%B0%20%EC%9E%94.md'
  const place = [...allRules.keys()].indexOf('option-form')
  expect(runOf(optionForm).results).toEqual([
    {
      ruleId: 'option-form',
      ruleIndex: place,
      level: 'note',
      message: { text: 'Unexpected form `A.`, expected `A)`. Write it in the usual form.' },
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      fixes: [
        {
          artifactChanges: [
            { artifactLocation: { uri }, replacements: [{ deletedRegion: region, insertedContent: { text: 'A)' } }] },
          ],
        },
      ],
    },
  ])
  expect(runOf(optionForm).columnKind).toBe('utf16CodeUnits')
})

test('the other half of a conflict is a related location', () => {
  expect(runOf(pinShared).results![0]!.relatedLocations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: 'content/a.md' }, region },
      message: { text: 'It has it too' },
    },
  ])
})

test('every rule has a description and the section of the guide as help', () => {
  const { rules } = runOf().tool.driver
  expect(rules!.map(({ id }) => id)).toEqual([...allRules.keys()])
  expect(rules!.filter(({ shortDescription }) => !/^[\p{Lu}“`].*[.?]$/u.test(shortDescription!.text))).toEqual([])
  const { help, ...clang } = rules!.find(({ id }) => id === 'key-clang')!
  expect(clang).toEqual({
    id: 'key-clang',
    shortDescription: {
      text: 'A word that occurs only in the question and the key hints at the key (guideline 28b, “clang associations”).',
    },
    defaultConfiguration: { enabled: false, level: 'note' },
  })
  expect(help!.text).toMatch(/^A word that .* just the subject\.$/)
  expect(help!.markdown).toMatch(/^\*advice, off by default\.\* A word .*\nMended:\n.*````$/s)
})

test('the log states its format version', () => {
  expect(asSarif([], String, GUIDE)).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('2.1.0') })
})
