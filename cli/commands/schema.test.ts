import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { checkFile } from '../../lib/compiler/checking/check-note'
import { schemaText } from './schema'

test.each(['frontmatter', 'config'] as const)(
  'docs/%s.schema.json says what the schema says (else: npx --no-install haeseol schema)',
  (name) => {
    const kept = readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8')
    expect(JSON.parse(kept)).toEqual(JSON.parse(schemaText(name)))
  },
)

describe('an editor with the schema', () => {
  const { dependencies, ...schema } = JSON.parse(schemaText('frontmatter'))
  const editor = z.fromJSONSchema(schema)
  const heads = [
    'title: tea-water\ncreated: 2025-10-02\ntags: [drink/tea, 2025]\naliases: []',
    'tags: drink/tea, water\nid: 7\nlang: ko\nmodified: 2025-10-02T10:00:00+09:00',
    'aliases:\nanother-program: {may: have, its: own}',
    'haeseol:\n  rules: {key-longest: off, cue-missing: warning}',
    'created: 2. Oct 2025',
    'tags: {drink: tea}',
    'aliases: [[nested]]',
    'lang: 한국어',
    'haeseol: {rules: {key-longest: loud}}',
    'haeseol: {rules: {no-such-rule: off}}',
    'haeseol: {rules: {stem-empty: off}}',
    'haeseol: {fix: true}',
    'haeseol: yes',
    'sources: [{title: Tea guide, url: "https://tea.example"}]\nas_of: 2025-10-02',
    'sources: [{title: Tea guide, url: "javascript:alert(1)"}]',
    'sources: https://tea.example',
  ]

  test.each(heads)('marks %j if the compiler has a message', (head) => {
    const { data, messages } = checkFile({ path: 'note.md', bytes: Buffer.from(`---\n${head}\n---\n# 차`) })
    expect(editor.safeParse(data.frontmatter.data).success).toBe(messages.length === 0)
  })

  test('requires the fields of an exam as soon as there are domains', () => {
    expect(dependencies).toEqual({ domains: ['items', 'minutes', 'pass'] })
  })
})
