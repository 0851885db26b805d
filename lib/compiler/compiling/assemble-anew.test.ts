import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompiledNote } from '../bundling/compiled-note'
import { layOutBundle } from '../bundling/lay-out-bundle'
import { NO_CONFIG } from '../checking/vault-config'
import type { VaultImage } from '../linking/vault-index'
import { type AssembledVault, assembleVault } from './assemble-vault'
import { compileNote } from './compile-note'
import { gatherFacts } from './note-facts'

/** Notes by their paths, and the paths of images with what they show. */
interface Vault {
  notes: Map<string, string>
  images: Map<string, string>
}

const name = fc.constantFrom('a', 'b', 'Tea', '물', 'c d')
const folder = fc.constantFrom('', 'x/', 'x/y/')
const notePath = fc.tuple(folder, name).map(([folder, name]) => `${folder}${name}.md`)
const imagePath = fc.constantFrom('p.png', 'x/p.png', 'x/y/q.png')

const target = fc.oneof(name, notePath, fc.constantFrom('', '../a', '/x/b', './Tea', 'p.png', 'q.png', 'nowhere'))
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

const compiledNotes = new Map<string, CompiledNote>()

function compiledOf(path: string, text: string): CompiledNote {
  const known = compiledNotes.get(`${path}\0${text}`) ?? compileNote({ path, bytes: Buffer.from(text) })
  compiledNotes.set(`${path}\0${text}`, known)
  return known
}

const imagesOf = ({ images }: Vault): VaultImage[] =>
  [...images].sort().map(([path, what]) => ({ path, asset: `${what}.png`, size: { width: 1, height: 2 } }))

/** @param known  what the last compilation left; @param old  the vault that it was of */
function assemble(vault: Vault, ledger: AssembledVault | null, known: AssembledVault | null, old: Vault | null) {
  const before = new Map(known?.notes.map((note) => [note.facts.path, note]))
  const paths = [...vault.notes.keys()].sort()
  const compiled = (path: string) => compiledOf(path, vault.notes.get(path)!)
  const changedImages = new Set([...vault.images, ...(old?.images ?? [])].map(([path]) => path))
  for (const path of changedImages) if (vault.images.get(path) === old?.images.get(path)) changedImages.delete(path)
  return assembleVault(
    {
      notes: paths.map((path) => {
        const [hash, note] = [vault.notes.get(path)!, before.get(path) ?? null]
        const { facts, texts } = note?.hash === hash ? note : gatherFacts(compiled(path))
        return { hash, facts, texts, before: note }
      }),
      images: imagesOf(vault),
      gone: known?.notes.filter(({ facts }) => !vault.notes.has(facts.path)) ?? [],
      changedImages: [...changedImages],
      comparisons: new Map(known?.comparisons.map(({ key, text }) => [key, text])),
      config: NO_CONFIG,
      ledger: ledger?.content.ledger ?? null,
    },
    { prepare: async () => {}, compiled },
  )
}

/** All that comes of it, as text. */
function written({ content, notes }: AssembledVault): string[] {
  const { id, shards } = layOutBundle({ compiler: '', ...content })
  const bytes = shards.flatMap(({ files }) => Object.values(files).flatMap((pieces) => pieces().map(String)))
  return [id, ...bytes, ...notes.map(({ messages }) => String(messages.text()))]
}

test('whatever is edited, what is assembled from what is known is what is assembled from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 12 }),
      async (steps) => {
        const vault: Vault = { notes: new Map(), images: new Map() }
        let [known, old]: [AssembledVault | null, Vault | null] = [null, null]
        for (const edits of steps) {
          for (const change of edits) change(vault)
          const anew = await assemble(vault, known, null, null)
          const now = await assemble(vault, known, known, old)
          expect(written(now)).toEqual(written(anew))
          known = now
          old = { notes: new Map(vault.notes), images: new Map(vault.images) }
        }
      },
    ),
    { numRuns: Number(process.env.ASSEMBLE_RUNS ?? 60) },
  )
}, 600_000)
