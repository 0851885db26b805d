import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path) => join(root, 'node_modules', path)

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
import { measureProcess, writePeak } from './measure-process.mjs'
const notes = defineCollection({
  name: 'notes', directory: 'vault', include: '**/*.md', schema: z.object({ title: z.string().optional(), content: z.string() }),
  transform: async (note, context) => ({ ...note, html: await compileMarkdown(context, note, { remarkPlugins: [remarkGfm] }) }),
})
export default defineConfig({ collections: [notes] })`

/** How each contender is started, and its output. `keeps` tells whether it uses a cache. */
export const contenders = {
  'plain unified': { args: ['plain.mjs'], made: ['plain.json'], keeps: false },
  velite: { args: [bin('velite/bin/velite.js'), 'build'], made: ['.velite', 'public'], keeps: false },
  'content-collections': {
    args: [bin('@content-collections/cli/dist/index.js'), 'build'],
    made: ['.content-collections'],
    keeps: true,
  },
  haeseol: { args: [ourProgram(), 'compile', 'vault', '--out', 'bundles'], made: ['bundles'], keeps: true },
}

/** Started as by users, after the one-time bundling. */
function ourProgram() {
  const program = join(root, 'cli/haeseol.mjs')
  spawnSync(process.execPath, [program, '--help'])
  return program
}

/** Prepares a folder with a vault for the contenders. */
export function writeConfigs(folder) {
  const files = {
    'package.json': '{"type":"module"}',
    'tsconfig.json': '{"compilerOptions":{"paths":{"content-collections":["./.content-collections/generated"]}}}',
    'plain.mjs': PLAIN,
    'velite.config.js': VELITE,
    'content-collections.ts': COLLECTIONS,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  writePeak(folder)
}

/** Measures one process from start to end: milliseconds, processor milliseconds, and maximum memory in megabytes. */
export function measure(folder, { args }) {
  const { status, stderr, stdout, ...figures } = measureProcess(folder, args)
  if (status !== 0 && args[1] !== 'compile')
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr || stdout}`)
  return figures
}
