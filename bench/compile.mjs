/**
 * How long a vault takes to compile beside a plain unified pipeline that only renders, velite and content-collections.
 *
 *     npm run bench:compile [-- <notes> …]     by default vaults of 404 and of 4,040 notes
 *
 * Every figure is a whole process, from its start to its end. The contenders take turns, so that what else the machine
 * does falls on all of them.
 */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { growVault } from './grow-vault.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path) => join(root, 'node_modules', path)
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [404, 4040]
const rounds = (size) => (size > 1000 ? 1 : 3)

const PLAIN = `
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { unified } from 'unified'
import remarkParse from 'remark-parse'
import remarkGfm from 'remark-gfm'
import remarkRehype from 'remark-rehype'
import rehypeStringify from 'rehype-stringify'
const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze()
const files = readdirSync('vault', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
const pages = files.map((file) => {
  const source = readFileSync('vault/' + file, 'utf8').replace(/^---\\n[\\s\\S]*?\\n---\\n/u, '')
  return { file, html: String(pipeline.processSync(source)) }
})
writeFileSync('plain.json', JSON.stringify(pages))`

const VELITE = `
import { defineConfig, s } from 'velite'
const note = s.object({ title: s.string().optional(), path: s.path(), html: s.markdown() })
export default defineConfig({ root: 'vault', collections: { notes: { name: 'Note', pattern: '**/*.md', schema: note } } })`

const COLLECTIONS = `
import { defineCollection, defineConfig } from '@content-collections/core'
import { compileMarkdown } from '@content-collections/markdown'
import remarkGfm from 'remark-gfm'
import { z } from 'zod'
const notes = defineCollection({
  name: 'notes', directory: 'vault', include: '**/*.md', schema: z.object({ title: z.string().optional(), content: z.string() }),
  transform: async (note, context) => ({ ...note, html: await compileMarkdown(context, note, { remarkPlugins: [remarkGfm] }) }),
})
export default defineConfig({ collections: [notes] })`

const contenders = {
  'plain unified': { args: ['plain.mjs'], made: ['plain.json'] },
  velite: { args: [bin('velite/bin/velite.js'), 'build'], made: ['.velite', 'public'] },
  'content-collections': {
    args: [bin('@content-collections/cli/dist/index.js'), 'build'],
    made: ['.content-collections'],
  },
  haeseol: { args: [ourProgram(), 'compile', 'vault', '--out', 'bundles'], made: ['bundles'] },
}

/** As cli/haeseol.mjs bundled it last: a source that is edited meanwhile makes no other contender. */
function ourProgram() {
  spawnSync(process.execPath, [join(root, 'cli/haeseol.mjs'), '--help'])
  const folder = join(root, '.haeseol/cli')
  const builds = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'build.txt')))
  const [last] = builds.sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs)
  return join(folder, last, 'main.js')
}

/** Milliseconds of one process. */
function measure(folder, { args }) {
  const began = process.hrtime.bigint()
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  const took = Number(process.hrtime.bigint() - began) / 1e6
  if (status !== 0 && args[1] !== 'compile')
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr || stdout}`)
  return took
}

function prepare(size) {
  // Inside the project, so that packages are found; nothing of it is kept.
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'))
  mkdirSync(join(folder, 'vault'))
  growVault(join(folder, 'vault'), size)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    '{"compilerOptions":{"paths":{"content-collections":["./.content-collections/generated"]}}}',
  )
  writeFileSync(join(folder, 'plain.mjs'), PLAIN)
  writeFileSync(join(folder, 'velite.config.js'), VELITE)
  writeFileSync(join(folder, 'content-collections.ts'), COLLECTIONS)
  return folder
}

/** Each round: all contenders from nothing, then all with nothing changed, then all after one edit. */
function run(size) {
  const folder = prepare(size)
  const figures = Object.fromEntries(
    Object.keys(contenders).map((name) => [name, { cold: [], unchanged: [], edited: [] }]),
  )
  const [edited] = readdirSync(join(folder, 'vault'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  const all = (kind, before = () => {}) => {
    for (const [name, contender] of Object.entries(contenders)) {
      before(contender)
      figures[name][kind].push(measure(folder, contender))
      process.stderr.write(`${size} notes, ${kind}, ${name}: ${Math.round(figures[name][kind].at(-1))} ms\n`)
    }
  }
  try {
    for (let round = 0; round < rounds(size); round++) {
      all('cold', ({ made }) => {
        for (const name of made) rmSync(join(folder, name), { recursive: true, force: true })
      })
      measure(folder, contenders.haeseol) // files younger than two seconds are looked into once more
      all('unchanged')
      appendFileSync(join(folder, 'vault', edited), `\nA line of round ${round}.\n`)
      all('edited')
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return figures
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

function report(size, figures) {
  const kinds = ['cold', 'unchanged', 'edited']
  console.log(
    `\n${size} notes: seconds of a whole process, median of ${rounds(size)} rounds; in brackets, times haeseol's\n`,
  )
  console.log(`| | ${kinds.join(' | ')} |\n| --- | ${kinds.map(() => '---:').join(' | ')} |`)
  for (const [name, own] of Object.entries(figures)) {
    const cells = kinds.map((kind) => {
      const [value, ours] = [median(own[kind]), median(figures.haeseol[kind])]
      return `${(value / 1000).toFixed(2)} (${(value / ours).toFixed(1)})`
    })
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
}

for (const size of sizes) report(size, run(size))
