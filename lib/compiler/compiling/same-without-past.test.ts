import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { layOutBundle } from '../bundling/lay-out-bundle'
import { compileAgain, compileTexts, type LastRun } from '../testing/compile-again'
import type { CompiledVault } from './compile-vault'
import { messagesOf } from './vault-messages'

/** Notes by their paths, and the paths of images and attachments with what they show. */
interface Vault {
  notes: Map<string, string>
  images: Map<string, string>
}

const name = fc.constantFrom('a', 'b', 'Tea', '물', 'c d')
const folder = fc.constantFrom('', 'x/', 'x/y/')
const notePath = fc.tuple(folder, name).map(([folder, name]) => `${folder}${name}.md`)
const imagePath = fc.constantFrom('p.png', 'x/p.png', 'x/y/q.png', 'x/p.pdf', 'q.mp3')

const target = fc.oneof(
  name,
  notePath,
  fc.constantFrom('', '../a', '/x/b', './Tea', 'p.png', 'q.png', 'p.pdf', 'q.mp3', 'nowhere'),
)
const place = fc.constantFrom('', '', '#Part', '#물', '#Part#물', '#Tea', '#Tea#Part', '#^one', '#^ONE', '#^q-one')
const line = fc.oneof(
  fc.constantFrom('Some words.', '## Part', '### 물', '# 물', 'A line. ^one', '#tag/deep'),
  fc.tuple(target, place, fc.constantFrom('', '|shown')).map((parts) => `[[${parts.join('')}]]`),
  fc.tuple(target, place).map(([target, place]) => `![[${target}${place}]]`),
  target.map((target) => `[text](<${target}.md>)`),
)
const question = fc
  .tuple(
    fc.constantFrom('Which pot pours?', 'Which cup is hot?'),
    fc.constantFrom('A', 'B'),
    target,
    fc.constantFrom('', '^q-one'),
  )
  .map(([stem, key, target, pin]) => {
    const options = `**Options:**\n- A) one [[${target}]]\n- B) two`
    return `## 관련 문제\n\n**Question:** ${stem}\n\n${options}\n\n**정답: ${key}**\n\n${pin}`
  })
const noteText = fc
  .record({
    title: fc.option(name),
    alias: fc.option(name),
    heading: name,
    lines: fc.array(line, { maxLength: 4 }),
    question: fc.option(question),
  })
  .map(({ title, alias, heading, lines, question }) => {
    const fields = [title === null ? '' : `title: ${title}\n`, alias === null ? '' : `aliases: [${alias}]\n`].join('')
    return `---\n${fields}---\n\n# ${heading}\n\n${lines.join('\n\n')}\n\n${question ?? ''}`
  })

type Edit = (vault: Vault) => void
const editing = <T>(weight: number, what: fc.Arbitrary<T>, change: (vault: Vault, what: T) => unknown) => ({
  weight,
  arbitrary: what.map(
    (value): Edit =>
      (vault) =>
        void change(vault, value),
  ),
})
const edit = fc.oneof(
  editing(4, fc.tuple(notePath, noteText), ({ notes }, [path, text]) => notes.set(path, text)),
  editing(2, notePath, ({ notes }, path) => notes.delete(path)),
  editing(1, fc.tuple(imagePath, fc.constantFrom('red', 'blue')), ({ images }, [path, what]) => images.set(path, what)),
  editing(1, imagePath, ({ images }, path) => images.delete(path)),
)

/** All that comes of it, as text. */
function written({ content, records, notes }: CompiledVault): string[] {
  const { id, shards } = layOutBundle({ compiler: '', ...content }, records)
  const bytes = shards.flatMap(({ files }) => Object.values(files).flatMap((pieces) => pieces().map(String)))
  return [id, ...bytes, ...notes.map((note) => JSON.stringify(messagesOf(note)))]
}

let cache: string
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'past-'))
})
afterEach(() => rm(cache, { recursive: true }))

test('whatever is edited, a run that takes from the last one gives the same as one that has no past', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 12 }),
      async (steps) => {
        const vault: Vault = { notes: new Map(), images: new Map() }
        let last: LastRun | null = null
        for (const edits of steps) {
          for (const change of edits) change(vault)
          const anew: CompiledVault = await compileTexts(vault, last?.compiled.content.ledger ?? null)
          last = await compileAgain(cache, vault, last)
          expect(written(last.compiled)).toEqual(written(anew))
        }
      },
    ),
    { numRuns: Number(process.env.ASSEMBLE_RUNS ?? 60) },
  )
}, 600_000)
