import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { mutatedNote, textsBelow } from '../../testing/mutated-note'
import editorPreset from './editor-preset'
import { remarkVault } from './remark-vault'

const vault = unified().use(remarkParse).use(remarkStringify).use(remarkVault).freeze()
const editor = unified().use(remarkParse).use(remarkStringify).use(editorPreset).freeze()

const root = join(import.meta.dirname, '../../../..')
const corpus = join(process.env.CORPUS_DIR ?? join(root, '../shared/corpus'), 'vault')
const folders = ['lib/compiler/fixtures', 'content', 'e2e/vault'].map((folder) => join(root, folder))
const notes = [...folders, corpus].filter(existsSync).flatMap(textsBelow)

/** A tree without places: writing moves them. */
function placeless(node: Nodes): unknown {
  const { position: _, ...rest } = node
  return { ...rest, ...('children' in node && { children: (node.children as Nodes[]).map(placeless) }) }
}

const treeOf = (source: string) => placeless(vault.parse(source))
const plain = ['root', 'paragraph', 'text']
const rewritten = (source: string) => vault.stringify(vault.parse(source))

test.each([
  ['a wiki link', '[[주전자|찻주전자]]과 [[보관#습도]]', ['wikiLink', 'text', 'wikiLink']],
  ['an embed', '![[leaf.png|300x200]]', ['wikiLink']],
  ['a highlight', '==식힌 **물**==이 낫다', ['mark', 'text']],
  ['bold beside Hangul', '**홍차(black tea)**는 **"끓인 물"**은', ['strong', 'text', 'strong', 'text']],
  ['a formula in a line', '$K(x) = e^x$ 그리고 \\(a_1\\)', ['maths', 'text', 'maths']],
  ['prices', '$20~$1,500, 10~20분', ['text']],
  ['a tag', '물 #차/녹차', ['text', 'tagMention']],
  ['a hash with a particle', '파일에서 \\#으로 시작하는 줄과 \\#을 찾는다', ['text']],
  ['an inline note', '물^[식힌 *물*]', ['text', 'inlineNote']],
  ['a block id', '물을 식힌다 ^cool', ['text', 'blockId']],
  ['a block id on a line of its own', '물을 식힌다\n^cool', ['text', 'blockId']],
  ['a footnote’s place', '물[^1]\n\n[^1]: 식힌 물', ['text', 'footnoteReference']],
  ['what is struck out', '~~식힌~~ 물', ['delete', 'text']],
])('reads %s and writes it as it was', (_, source, types) => {
  const [first] = vault.parse(source).children
  expect(first?.type === 'paragraph' && first.children.map(({ type }) => type)).toEqual(types)
  expect(rewritten(source)).toBe(`${source}\n`)
})

test.each([
  ['a callout', '> [!tip|wide]- 물\n> 식힌 물이 낫다.\n>\n> - 잎', 'callout'],
  ['a callout without a title', '> [!note]', 'callout'],
  ['a displayed formula', '$$\n\\frac{a}{b}\n$$', 'maths'],
  ['a displayed formula in brackets', '\\[\na_1\n\\]', 'maths'],
  ['a table', '| 차 | 온도 |\n| --- | --: |\n| 녹차 | [[a\\|70]] |', 'table'],
  ['a list of tasks', '- [x] 끓인다\n- [ ] 식힌다', 'list'],
])('reads %s and writes it as it was', (_, source, type) => {
  expect(vault.parse(source).children.map((block) => block.type)).toEqual([type])
  expect(rewritten(source)).toBe(`${source}\n`)
})

test.each([
  ['a wiki link', '\\[\\[주전자]]'],
  ['a highlight', 'a \\==b== c'],
  ['a formula', '\\$a_1\\$'],
  ['a tag', '\\#차'],
  ['a block id', '10 \\^6'],
  ['a callout', '> \\[!note] 물'],
  ['a comment', '50\\%\\% 할인'],
  ['HTML', '\\<b>굵게\\</b>'],
  ['a displayed formula', '찻물\n&#x5B;'],
])('an escaped mark makes no node: %s', (_, source) => {
  const types = JSON.stringify(treeOf(source)).match(/(?<="type":")\w+/g)
  expect(new Set(types)).toEqual(new Set(source.startsWith('>') ? [...plain, 'blockquote'] : plain))
  expect(treeOf(rewritten(source))).toEqual(treeOf(source))
})

test('whatever notes there are, what is written is read as the same tree', () => {
  const changed = notes.filter((source) => JSON.stringify(treeOf(rewritten(source))) !== JSON.stringify(treeOf(source)))
  expect(changed).toEqual([])
}, 120_000)

test('so is what is written of a damaged note', () => {
  fc.assert(
    fc.property(mutatedNote(notes), (source) => {
      expect(treeOf(rewritten(source))).toEqual(treeOf(source))
    }),
    { numRuns: 100 },
  )
}, 120_000)

test('an editor keeps frontmatter, comments and line breaks as they were', () => {
  const source = `---
title: tea
tags: [차]
---

# 차 %% 아직 짧다 %%

물을 끓인다.  
<!-- 온도는 나중에 -->

%%
#form/choose-two

여러 줄
%%
**Question:** Which pot?
`
  expect(String(editor.processSync(source))).toBe(source)
})
