import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFile } from '../checking/check-note'
import { checkVault } from '../checking/check-vault'
import { chooseMessages } from '../checking/messages/choose-messages'
import { toMessage } from '../checking/messages/to-message'
import { readVault } from '../publishing/read-vault'
import { exportNote } from '../reading/export-note'

/** A vault with a reading that was checked by hand. It is no part of this project; without it these tests are skipped. */
const CORPUS = process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../../shared/corpus')

interface Gold {
  path: string
  line: number
  stem: string
  options: { letter: string; text: string }[]
  key: string[]
  explanations: Record<string, string[]>
  general: string[]
  shared: { letters: string[]; text: string }[]
  optional?: { whole: string }[]
  tail?: string
}

/** What the gold says an export has to be; a remark that names its option only by paraphrase is general here. */
const expected = ({ line, stem, options, key, explanations, shared, general, optional = [], tail }: Gold) => ({
  line,
  stem: squeeze(stem),
  options: options.map(({ letter, text }) => ({
    label: letter,
    text: squeeze(text),
    isKey: key.includes(letter),
    explanations: [
      ...(explanations[letter] ?? []),
      ...shared.filter(({ letters }) => letters.includes(letter)).map(({ text }) => text),
    ]
      .map(squeeze)
      .sort(),
  })),
  general: squeeze([...general, ...optional.map(({ whole }) => whole), tail ?? ''].join('')),
})

const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  const gold = () =>
    readFileSync(join(CORPUS, 'gold.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Gold)
  const vault = () => readVault(join(CORPUS, 'vault')).files.map((file) => checkFile(file))

  test('is read exactly: each stem, option, key and explanation in its place, and none elsewhere', () => {
    const read = new Map(vault().map(({ data }) => [data.path, data]))
    const got = gold().map(({ path, line }) => {
      const item = read.get(path.normalize('NFC'))!.items.find(({ span }) => span.start.line === line)!
      return {
        line: item.span.start.line,
        stem: squeeze(item.stem.markdown),
        options: item.options.map(({ label, text, explanations }) => ({
          label,
          text: squeeze(text.markdown),
          isKey: item.key.includes(label),
          explanations: explanations.map(({ markdown }) => squeeze(markdown)).sort(),
        })),
        general: squeeze(item.general.map(({ markdown }) => markdown).join('')),
      }
    })
    expect(got).toEqual(gold().map(expected))
  })

  test('has a question where the gold has one, and no other', () => {
    const found = vault().flatMap(({ data }) => exportNote(data).questions.map(({ line }) => `${data.path}:${line}`))
    expect(found.sort()).toEqual(
      gold()
        .map(({ path, line }) => `${path.normalize('NFC')}:${line}`)
        .sort(),
    )
  })

  test('gives advice where the format says so, and nothing louder', async () => {
    const read = await vault()
    const own = read.flatMap(({ data, messages }) => messages.map((message) => toMessage(data.path, message)))
    const all = chooseMessages([...own, ...checkVault(read.map(({ data }) => data))], {})
    const counts = Object.fromEntries(
      all.map(({ ruleId }) => [ruleId, all.filter((other) => other.ruleId === ruleId).length]),
    )
    expect(counts).toEqual({
      'cue-missing': 6,
      'distractor-unexplained': 2,
      'stem-repeated': 2,
      // Of the items' quality; docs/decisions/0012 says how many of them are right.
      ...{
        'distractor-absolute': 13,
        'key-longest': 9,
        'option-catch-all': 4,
        'option-overlapping': 2,
        'stem-similar': 1,
      },
    })
    expect(all.filter(({ severity }) => severity !== 'advice')).toEqual([])
  })
})
