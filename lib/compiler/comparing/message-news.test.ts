import { describe, expect, test } from 'vitest'
import type { CompileFiles } from '../bundling/compiled-note'
import { compileNote } from '../compiling/compile-note'
import { compareVersions } from './compare-versions'
import { type VaultVersion, vaultVersion } from './vault-version'

const compile: CompileFiles = async (files) => files.map(compileNote)

type Notes = Record<string, string>

const versionOf = (notes: Notes, before: VaultVersion | null) => {
  const files = Object.entries(notes).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
  return vaultVersion({ notes: files, images: [] }, [], before, compile)
}

/** The messages that an edit brings, as `path:line rule`, and how many it takes away. */
async function news(before: Notes, after: Notes): Promise<[string[], number]> {
  const old = await versionOf(before, null)
  const { messages, mended } = compareVersions(old, await versionOf(after, old))
  return [messages.map(({ file, span, ruleId }) => `${file}:${span.start.line} ${ruleId}`), mended]
}

const ask = (stem: string, ...explained: string[]) =>
  [
    `**Question:** ${stem}\n\n**Options:**\n\n- A) Weigh the leaves\n- B) Warm the cups\n- C) Time the steeping`,
    '**Answer: A**',
    `💡 Explanations:\n\n${explained.map((label) => `- **Option ${label}** - It keeps nothing but the heat.`).join('\n')}\n`,
  ].join('\n\n')

const [TASTE, HEAT] = ['Which step keeps the taste of a pot even?', 'Which step is the first at a tea house?']

describe('messages of two versions', () => {
  test('are new at the question that changed, also if another one has the same', async () => {
    const before = { 'tea.md': `# Tea\n\n${ask(TASTE, 'B', 'C')}\n${ask(HEAT, 'C')}` }
    const after = { 'tea.md': `# Tea\n\n${ask(TASTE, 'C')}\n${ask(HEAT, 'C')}` }
    expect(await news(before, after)).toEqual([['tea.md:8 distractor-unexplained'], 0])
    expect(await news(after, before)).toEqual([[], 1])
  })

  test('are new at a question that was added', async () => {
    const before = { 'tea.md': `# Tea\n\n${ask(HEAT, 'C')}` }
    const after = { 'tea.md': `# Tea\n\n${ask(TASTE, 'C')}\n${ask(HEAT, 'C')}` }
    expect(await news(before, after)).toEqual([['tea.md:8 distractor-unexplained'], 0])
  })

  test('move with their question to another note', async () => {
    const before = { 'tea.md': `# Tea\n\n${ask(TASTE, 'C')}`, 'pots.md': '# Pots\n\nA pot.\n' }
    const after = { 'tea.md': '# Tea\n\nLeaves.\n', 'pots.md': `# Pots\n\nA pot.\n\n${ask(TASTE, 'C')}` }
    expect(await news(before, after)).toEqual([[], 0])
  })

  test('that compare two notes are the same when one of them is renamed, whichever has them', async () => {
    const note = `# Tea\n\n${ask(TASTE, 'B', 'C')}`
    const before = { 'a/leaves.md': note, 'b/pots.md': note }
    expect((await news({}, before))[0]).toEqual(['b/pots.md:3 stem-repeated'])
    expect(await news(before, { 'c/leaves.md': note, 'b/pots.md': note })).toEqual([[], 0])
  })

  test('are new again if two keys contradict each other in another way', async () => {
    const keyed = (key: string) =>
      `# Tea\n\n${ask(TASTE, 'A', 'B', 'C')}`.replace('**Answer: A**', `**Answer: ${key}**`)
    const before = { 'leaves.md': keyed('A, C'), 'pots.md': keyed('A') }
    expect((await news(before, before))[0]).toEqual([])
    expect(await news(before, { 'leaves.md': keyed('C'), 'pots.md': keyed('A') })).toEqual([
      ['leaves.md:11 key-conflict', 'pots.md:11 key-conflict'],
      3,
    ])
  })

  test('are told apart by the numbers in names, and not by lines', async () => {
    const linking = (...lines: string[]) => ({ 'tea.md': `# Tea\n\n${lines.join('\n')}\n` })
    expect(await news(linking('[[cup-1]]'), linking('Leaves.', '', '[[cup-1]]'))).toEqual([[], 0])
    expect(await news(linking('[[cup-1]]'), linking('[[cup-2]]'))).toEqual([['tea.md:3 link-unresolved'], 1])
  })
})
