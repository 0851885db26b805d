/**
 * Compiles vaults with this checkout and another one, and compares their output: bundles, messages, exports. The exit
 * status is 1 if anything differs. Use it for changes that must not change any byte.
 *
 *     node bench/same-bytes.mjs <other checkout> [mutated notes, 2000] [seed, 1]
 *
 * The vaults are `content/`, those of the tests, the corpus if it is there, and vaults of mutated notes. Each is
 * compiled from nothing and once more, from the cache, after some of its notes have changed. The id of a bundle depends
 * on the program that made it, so `id` and `compiler` of bundle.json are left out.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { loadCompiler } from './load-compiler.mjs'

const [other = '', wanted = 2_000, seed = 1] = process.argv.slice(2).map((word, i) => (i === 0 ? word : Number(word)))
const NOTES_PER_VAULT = 250
/** How many notes of a vault change before it is compiled again. */
const EDITS = 12

const root = fileURLToPath(new URL('..', import.meta.url))
const checkouts = { ours: root, other: resolve(other) }
if (!existsSync(join(checkouts.other, 'cli/haeseol.mjs'))) throw new Error(`Expected a checkout, got \`${other}\``)

const corpus = process.env.CORPUS_DIR ?? join(root, '../shared/corpus')
const realVaults = ['content', 'e2e/vault', 'lib/compiler/fixtures', 'lib/compiler/fixtures/grammar']
const sources = [...realVaults.map((vault) => join(root, vault)), join(corpus, 'vault')].filter(existsSync)

const { mutatedNote, textsBelow } = await loadCompiler('testing/mutated-note')
const mutated = mutatedNote(sources.flatMap(textsBelow))
const mutatedTexts = (count, seed) => fc.sample(mutated, { numRuns: count, seed })

const home = mkdtempSync(join(tmpdir(), 'same-bytes-'))
const tally = { notes: 0, compilations: 0, files: 0, differences: 0 }

function run(checkout, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'cli/haeseol.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

/** @returns every file of the bundle by its name, and what `check` and `export` print */
function outputOf(checkout, vault, out) {
  run(checkout, 'compile', vault, '--out', out)
  const { id } = JSON.parse(readFileSync(join(out, 'current.json'), 'utf8'))
  const bundle = join(out, id)
  const names = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))
  const files = new Map(names.map((name) => [name, readFileSync(join(bundle, name), 'utf8')]))
  const { id: _, compiler: __, ...manifest } = JSON.parse(files.get('bundle.json'))
  return files
    .set('bundle.json', JSON.stringify(manifest))
    .set('check', run(checkout, 'check', vault, '--format', 'json'))
    .set('export', run(checkout, 'export', vault))
}

/** Parts of a bundle are named by their content, so files of a kind are compared line by line. */
function linesByKind(files) {
  const kinds = new Map()
  for (const [name, text] of files) {
    const kind = dirname(name) === '.' ? name : dirname(name)
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...text.split('\n')])
  }
  return kinds
}

function report(vault, ours, theirs) {
  const [a, b] = [linesByKind(ours), linesByKind(theirs)]
  for (const kind of new Set([...a.keys(), ...b.keys()])) {
    const [lines, others] = [new Set(a.get(kind)), new Set(b.get(kind))]
    const own = [...lines].filter((line) => !others.has(line))
    const lacking = [...others].filter((line) => !lines.has(line))
    if (own.length + lacking.length === 0) continue
    console.log(`${vault}: ${kind}: ${own.length} lines are new, ${lacking.length} are gone`)
    if (process.env.SHOW) console.log(`  ours:  ${own[0]}\n  other: ${lacking[0]}`)
  }
}

function compare(vault, name) {
  const [ours, theirs] = Object.entries(checkouts).map(([who, checkout]) =>
    outputOf(checkout, vault, join(home, who, name)),
  )
  tally.compilations++
  tally.files += ours.size
  const names = [...new Set([...ours.keys(), ...theirs.keys()])]
  const different = names.filter((file) => ours.get(file) !== theirs.get(file))
  tally.differences += different.length
  if (different.length > 0) report(name, ours, theirs)
}

/** Compares a vault as it is, and after edits: some notes are replaced, one is deleted, one is moved. */
function compareWithEdits(vault, seed) {
  const name = basename(vault)
  compare(vault, name)
  const notes = readdirSync(vault, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
  tally.notes += notes.length
  for (const [i, text] of mutatedTexts(EDITS, seed).entries())
    writeFileSync(join(vault, notes[(i * 7) % notes.length]), text)
  rmSync(join(vault, notes.at(-1)))
  cpSync(join(vault, notes[0]), join(vault, `moved-${basename(notes[0])}`))
  rmSync(join(vault, notes[0]))
  compare(vault, name)
}

function writeMutated(vault, seed) {
  for (const [i, text] of mutatedTexts(NOTES_PER_VAULT, seed).entries()) {
    const file = join(vault, i % 2 === 0 ? 'even' : 'odd', `note-${i >> 1}.md`) // two notes of each name
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return vault
}

try {
  for (const [i, source] of sources.entries()) {
    const vault = join(home, 'vaults', `${i}-${basename(source)}`)
    cpSync(source, vault, { recursive: true })
    compareWithEdits(vault, seed)
  }
  for (let i = 0; i < wanted / NOTES_PER_VAULT; i++) {
    compareWithEdits(writeMutated(join(home, 'vaults', `mutated-${i}`), seed * 1_000 + i), seed * 1_000 + i)
  }
  const { notes, compilations, files, differences } = tally
  console.log(`${notes} notes, ${compilations} compilations, ${files} files: ${differences} differ`)
  process.exitCode = differences === 0 ? 0 : 1
} finally {
  rmSync(home, { recursive: true })
}
