import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programsFor } from './launcher/programs.mjs'

const root = join(import.meta.dirname, '..')
const rc = JSON.parse(readFileSync(join(root, '.remarkrc.json'), 'utf8')) as { plugins: string[] }

/** Loads a configuration like remark: Node imports each name from the folder of the project. */
const REMARK = `
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
const processor = unified().use(remarkParse).use(remarkStringify)
for (const name of ${JSON.stringify(rc.plugins)}) processor.use((await import(name)).default)
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const source = Buffer.concat(chunks).toString()
const types = new Set()
const visit = ({ type, children = [] }) => (types.add(type), children.forEach(visit))
visit(processor.parse(source))
console.log(JSON.stringify({ types: [...types], written: String(await processor.process(source)) }))`

function remark(source: string): { types: string[]; written: string } {
  const args = ['--input-type=module', '--eval', REMARK]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, input: source, encoding: 'utf8' }))
}

test('an editor with `.remarkrc.json` knows the syntax of notes without a build', () => {
  const source = `---
title: tea
---

# 차 #차/녹차

> [!tip] 물
> [[주전자]]의 ==식힌 물==이 $a_1$보다 낫다.^[식힌 물] ^cool

%% #form/choose-two %%
**Question:** Which **물(water)**은 cool?
`
  const { types, written } = remark(source)
  const own = ['callout', 'wikiLink', 'mark', 'maths', 'inlineNote', 'blockId', 'tagMention', 'comment', 'yaml']
  expect(types).toEqual(expect.arrayContaining(own))
  expect(written).toBe(source)
}, 120_000)

test('publish, preview and server load no remark: only the compiling thread does', async () => {
  const folder = await programsFor(root)
  const loads = (program: string) =>
    /node_modules\/(?:remark-parse|micromark)\//.test(readFileSync(join(folder, program), 'utf8'))
  const programs = ['main', 'publish', 'preview', 'front', 'diff', 'note-worker'].map((name) => `${name}.cjs`)
  expect(programs.filter(loads)).toEqual(['note-worker.cjs'])
}, 120_000)
