import type { SearchHead, SearchNote } from '../model/notes/search-note'

// The index as browsers get it, before it is compressed by gzip: JSON lines in which each Latin word and each other character
// is a number, small ones for what is frequent. The first line lists these symbols. Gzip alone takes three bytes for a
// syllable of Hangul, and looks for repeated words in the last 32 kB only.

const SYMBOL = /[a-z]+|[\s\S]/gi
const NEWLINE = 10

/** Packs the records of a vault, in short steps. Whoever changes the format also changes INDEX_FORMAT. */
export function* packIndex(head: SearchHead, notes: readonly SearchNote[]): Generator<void, Uint8Array[]> {
  const lines = toRecords(head, notes).map((record) => `${JSON.stringify(record)}\n`)
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const symbol of symbolsOf(line)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    yield
  }
  const symbols = [...counts].sort(([, a], [, b]) => b - a).map(([symbol]) => symbol)
  const codes = new Map(symbols.map((symbol, number) => [symbol, codeOf(number)]))
  const packed: Uint8Array[] = [new TextEncoder().encode(`${JSON.stringify(symbols)}\n`)]
  for (const line of lines) {
    packed.push(Uint8Array.from(symbolsOf(line).flatMap((symbol) => codes.get(symbol)!)))
    yield
  }
  return packed
}

const symbolsOf = (line: string): string[] => line.match(SYMBOL) ?? []

/** @throws if the bytes are of another format */
export function unpackIndex(bytes: Uint8Array): { head: SearchHead; notes: SearchNote[] } {
  const [head, ...records] = unpackText(bytes)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const notes = records.splice(0, records.length / 2)
  return { head, notes: notes.map((note, i) => ({ ...note, questions: records[i] })) }
}

/** Questions, which often have another language, stand apart: what is alike packs best together. */
const toRecords = (head: SearchHead, notes: readonly SearchNote[]) => [
  head,
  ...notes.map(({ questions: _, ...note }) => note),
  ...notes.map(({ questions }) => questions),
]

/** A number in groups of seven bits, the highest first. All bytes but the last have their top bit set. */
function codeOf(number: number): number[] {
  const bytes = [number & 127]
  for (let rest = number >> 7; rest > 0; rest >>= 7) bytes.unshift(128 | (rest & 127))
  return bytes
}

function unpackText(bytes: Uint8Array): string {
  const from = bytes.indexOf(NEWLINE)
  const symbols = JSON.parse(new TextDecoder().decode(bytes.subarray(0, from))) as string[]
  let text = ''
  let number = 0
  for (const byte of bytes.subarray(from + 1)) {
    number = (number << 7) | (byte & 127)
    if (byte > 127) continue
    text += symbols[number]
    number = 0
  }
  return text
}
