/**
 * Damages notes like mistakes of authors, and runs them through the whole compiler: threads, links, identity, bundle. A
 * small vault is repeatedly edited, by replacing some notes by newly damaged ones, and published. It counts notes on
 * which the compiler fails or takes too long, lines lost without a message, explanations at the wrong option, and
 * bundles that differ from those of a cold compilation. The exit status is 1 if a count is not 0; these notes are kept
 * in test-results/.
 *
 *     node bench/fuzz-notes.mjs [notes, 20000] [seed, by chance]
 *
 * The unit tests use a fixed seed, so that no change fails by chance; this one explores.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { loadCompiler } from './load-compiler.mjs'

const [wanted = 20_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number)
const VAULT_NOTES = 150
const NOTES_PER_EDIT = 50
/** A cold compilation takes three times as long as one with a cache. */
const EDITS_PER_COMPARISON = 5

const root = fileURLToPath(new URL('..', import.meta.url))
/** The rule settings of the vault, one after the other; null for no config. */
const CONFIGS = [null, '{"rules": {"option-form": "warning", "title-missing": "off"}}', '{"rules": {']
const results = join(root, 'test-results')
const compiler = await loadCompiler(
  'publishing/publish',
  'testing/mutated-note',
  'testing/note-oracles',
  'compiling/threads/failed-note',
)

const folders = ['lib/compiler/fixtures', 'content', process.env.CORPUS_DIR ?? '../shared/corpus']
const seeds = folders.map((folder) => join(root, folder)).filter(existsSync)
const damaged = compiler.mutatedNote(seeds.flatMap(compiler.textsBelow))

const faults = new Map(['failed', 'lost lines', 'misplaced explanations', 'other bytes'].map((kind) => [kind, 0]))

function fault(kind, what, text = '') {
  const count = faults.get(kind) + 1
  faults.set(kind, count)
  if (count > 10) return
  mkdirSync(results, { recursive: true })
  const file = join(results, `fuzz-${seed}-${kind.replaceAll(' ', '-')}-${count}.md`)
  writeFileSync(file, text)
  console.log(`${kind}: ${what}${text === '' ? '' : ` (${file})`}`)
}

function judge(compiled, text) {
  const { read, findings } = compiled
  if (compiler.isFailed(compiled)) return fault('failed', findings[0].reason, text)
  const lost = compiler.lostLines(text, { data: read, messages: findings })
  if (lost.length > 0) fault('lost lines', lost[0], text)
  const misplaced = compiler.misplacedExplanations(text, read)
  if (misplaced.length > 0) fault('misplaced explanations', misplaced[0], text)
}

/** Two notes with each name, in different folders, so that slugs collide and pass from one note to another. */
const pathOf = (note) => join(note % 2 === 0 ? 'even' : 'odd', `note-${note >> 1}.md`)

const home = mkdtempSync(join(tmpdir(), 'fuzz-notes-'))
const place = (...names) => join(home, ...names)

function edit(step) {
  const texts = fc.sample(damaged, { numRuns: NOTES_PER_EDIT, seed: seed + step })
  for (const [i, text] of texts.entries()) {
    const file = place('vault', pathOf((step * NOTES_PER_EDIT + i) % VAULT_NOTES))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const config = CONFIGS[step % CONFIGS.length]
  if (config === null) rmSync(place('vault', 'haeseol.config.json'), { force: true })
  else writeFileSync(place('vault', 'haeseol.config.json'), config)
}

const tally = { notes: 0, publications: 0, comparisons: 0, messages: 0, slowestMs: 0 }

async function publish(bundles, cache, compile) {
  const began = performance.now()
  const options = { holdsBroken: false, newNames: false, build: 'fuzz', cache: place(cache), compile, onWait: () => {} }
  const { id } = await compiler.publish(place('vault'), place(bundles), options)
  tally.slowestMs = Math.max(tally.slowestMs, performance.now() - began)
  tally.publications++
  return place(bundles, id)
}

async function compileAndJudge(files) {
  const compiledNotes = await compiler.compile(files)
  for (const [i, compiled] of compiledNotes.entries()) {
    judge(compiled, Buffer.from(files[i].bytes).toString())
    tally.notes++
    tally.messages += compiled.findings.length
  }
  return compiledNotes
}

/** The ledger of the last bundle, for a compilation without a cache. */
function rememberIdentity() {
  for (const name of ['cold', 'cold-cache']) rmSync(place(name), { recursive: true, force: true })
  if (existsSync(place('warm'))) cpSync(place('warm'), place('cold'), { recursive: true })
}

const filesOf = (bundle) => readdirSync(bundle, { recursive: true }).filter((name) => /json$/.test(name))
const textOf = (bundle, name) => (existsSync(join(bundle, name)) ? readFileSync(join(bundle, name), 'utf8') : null)

function compare(step, warm, cold) {
  tally.comparisons++
  const files = new Set([warm, cold].flatMap(filesOf))
  const others = [...files].filter((name) => textOf(warm, name) !== textOf(cold, name))
  if (others.length > 0) fault('other bytes', `after edit ${step} of seed ${seed}: ${others.join(', ')}`)
}

try {
  for (let step = 0; tally.notes < wanted; step++) {
    edit(step)
    const isCompared = step % EDITS_PER_COMPARISON === 0
    if (isCompared) rememberIdentity()
    const warm = await publish('warm', 'cache', compileAndJudge)
    if (isCompared) compare(step, warm, await publish('cold', 'cold-cache', compiler.compile))
  }
  const { notes, publications, comparisons, messages, slowestMs } = tally
  console.log(`${notes} damaged notes in ${publications} publications, seed ${seed}; ${messages} messages`)
  console.log(
    `${comparisons} bundles compared with one from nothing; the slowest publication took ${slowestMs.toFixed(0)} ms`,
  )
  console.log([...faults].map(([kind, count]) => `${kind}: ${count}`).join(', '))
  process.exitCode = [...faults.values()].every((count) => count === 0) ? 0 : 1
} finally {
  rmSync(home, { recursive: true })
}
