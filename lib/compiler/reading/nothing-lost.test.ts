import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { CompiledNote, Fragment } from '../bundling/compiled-note'
import { compileNote } from '../compiling/compile-note'
import { readVault } from '../publishing/read-vault'

const corpus = resolve(process.env.CORPUS_DIR ?? '../shared/corpus', 'vault')

const letters = (text: string) =>
  text
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('') ?? ''

/** What a reader sees of rendered parts, without tags. */
const textOf = (parts: Fragment | null) =>
  (parts ?? [])
    .map((part) => (typeof part === 'string' ? part : part.kind === 'link' ? part.text : part.alt))
    .join('')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(?:lt|gt|amp|quot);/g, ' ')

function linkFingerprint({ read, body, items, findings }: CompiledNote): string {
  const texts = items.flatMap(({ stem, options, general }) => [
    textOf(stem),
    ...options.flatMap(({ text, explanation }) => [textOf(text), textOf(explanation)]),
    textOf(general),
  ])
  return letters([read.title, textOf(body.fragment), ...texts, ...findings.map(({ reason }) => reason)].join(' '))
}

/** Lines that only the grammar reads. */
const MARKUP = /^(?:```.*|\*\*Options:?\*\*:?|.*추가 설명.*|## .*관련 문제|\s*\^[\w-]+)\s*$/u

function linesOf(bytes: Uint8Array): string[] {
  const body = new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF?---\r?\n[\s\S]*?\n---+\r?\n/, '')
    .replace(/```mermaid[\s\S]*?```/g, '') // drawn
  return body.split(/\r?\n/).filter((line) => !MARKUP.test(line) && letters(line) !== '')
}

/** The pieces of a line between parts that are not shown: marks, numbers, labels, comments, targets of links. */
function piecesOf(line: string): string[] {
  return line
    .replace(/%%.*?%%/g, ' ')
    .replace(/^\s*>\s*\[!\w+\][+-]?/, ' ')
    .replace(/^\s*(?:[-*+]|\d+\.)\s+/, ' ')
    .replace(/^\s*(?:\*\*.*?\*\*\s*(?:[-–:]\s*)?)/, ' ')
    .replace(/^\s*\(?[A-H][).]\s+/, ' ')
    .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\]\([^)\s]*\)/g, ']')
    .split(/\\n|[`*$|]+/)
}

function lostLines(folder: string): string[] {
  const { files } = readVault(folder)
  return files.flatMap((file) => {
    const shown = linkFingerprint(compileNote(file))
    const isLost = (line: string) => !piecesOf(line).every((piece) => shown.includes(letters(piece)))
    return linesOf(file.bytes)
      .filter(isLost)
      .map((line) => `${file.path}: ${line}`)
  })
}

test('of content/, every line is on a page, in a question or in a message', () => {
  expect(lostLines(resolve('content'))).toEqual([])
})

test.skipIf(!existsSync(corpus))('of the corpus, every line is too', () => {
  expect(lostLines(corpus)).toEqual([])
})
