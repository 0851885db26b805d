/**
 * Measures rendering compared with a plain unified pipeline that only renders, in one run.
 *
 *     node bench/render.mjs [folder …]     by default content/, and the corpus if present
 *
 * The notes are repeated with unique words, up to 404. Every round is a fresh process including the loading of modules,
 * because most of a compilation is over before the JIT is warm. The two take turns. Ours is measured twice: with
 * highlighted code and Mermaid diagrams, which the plain one does not have, and without them.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = join(process.env.CORPUS_DIR ?? join(root, '../shared/corpus'), 'vault')
const WANTED = 404
const ROUNDS = 5

const PLAIN = `
import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import rehypeStringify from 'rehype-stringify'
const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze()
export const render = (source) => String(pipeline.processSync(source))`

const OURS = `
import { median } from './figures.mjs'
import { renderMarkdown } from './lib/compiler/rendering/render'
export const render = (source) => renderMarkdown(source, { firstLine: 1, lang: 'ko' }).parts`

const timed = (entry) => `
import { readFileSync } from 'node:fs'
const notes = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const began = process.cpuUsage()
const { render } = await import(${JSON.stringify(entry)})
let parts = 0
for (const note of notes) parts += render(note).length
const { user, system } = process.cpuUsage(began)
console.log((user + system) / 1000)`

/** Processor milliseconds of a process that renders every note once. */
function measure(script, notes) {
  return Number(execFileSync(process.execPath, ['--single-threaded', script, notes], { encoding: 'utf8' }))
}

async function prepare(name, source, folder) {
  const entry = join(folder, `${name}.mjs`)
  const stdin = { contents: source, resolveDir: root, loader: 'ts' }
  await build({ stdin, bundle: true, packages: 'external', format: 'esm', platform: 'node', outfile: entry })
  writeFileSync(join(folder, `${name}-timed.mjs`), timed(entry))
  return join(folder, `${name}-timed.mjs`)
}

function readNotes(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => join(folder, file)),
  )
  return files.sort().map((file) => readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/u, ''))
}

/** The notes, with fences without a language. */
const uncoloured = (notes) => notes.map((note) => note.replace(/^(\s*```)\w+$/gmu, '$1'))

const folders = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'content'), corpus].filter(existsSync)
const given = readNotes(folders)
const notes = Array.from(
  { length: WANTED },
  (_, index) => `${given[index % given.length]}\n\n이 노트는 ${index}번째다.\n`,
)
// Inside the project, so that packages are found. Deleted afterwards.
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
try {
  const save = (name, given) => {
    writeFileSync(join(folder, name), JSON.stringify(given))
    return join(folder, name)
  }
  const [whole, bare] = [save('notes.json', notes), save('bare.json', uncoloured(notes))]
  const [theirs, own] = [await prepare('plain', PLAIN, folder), await prepare('ours', OURS, folder)]
  const runs = [
    ['plain unified', theirs, whole],
    ['ours, uncoloured', own, bare],
    ['ours, all', own, whole],
  ].map(([name, script, file]) => ({ name, script, file, figures: [] }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const { script, file, figures } of runs) figures.push(measure(script, file))
  }
  const size = (JSON.stringify(notes).length / 1e6).toFixed(1)
  console.log(`${notes.length} notes, ${size} MB; CPU ms on one thread, median (least) of ${ROUNDS} fresh processes`)
  const base = median(runs[0].figures)
  for (const { name, figures } of runs) {
    const [middle, least] = [median(figures), Math.min(...figures)]
    console.log(
      `${name.padEnd(17)} ${middle.toFixed(0)} (${least.toFixed(0)})  plain / this ${(base / middle).toFixed(2)}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
