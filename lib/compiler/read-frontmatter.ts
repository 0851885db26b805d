import matter from 'gray-matter'
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { Tag } from '../model/ids'
import type { Span } from '../model/message'
import type { Compiled, Frontmatter, RuledFinding } from './note'

/** What a note's head may hold. More is an attack or a mistake, and gets a message. */
const MAX_CHARS = 64_000
const MAX_DEPTH = 16
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i
/** `---`, and perhaps a language: gray-matter would run `---js` as code. */
const OPENING = /^---(?!-)\s*(\S*)/
const CLOSING = /^-{3,}$/

export const NO_FRONTMATTER: Frontmatter = {
  id: null,
  title: null,
  tags: [],
  aliases: [],
  created: null,
  modified: null,
  lang: null,
  data: {},
}

interface Head {
  frontmatter: Frontmatter
  /** How many lines of the file it takes, both marks included. */
  lines: number
}

/** Reads what stands between the first line, `---`, and the next line of three or more hyphens. */
export function readFrontmatter(lines: readonly string[]): Compiled<Head> {
  const language = OPENING.exec(lines[0]!)?.[1]
  if (language === undefined) return { data: { frontmatter: NO_FRONTMATTER, lines: 0 }, messages: [] }
  const end = lines.findIndex((line, i) => i > 0 && CLOSING.test(line.trimEnd()))
  if (end === -1) return unread(0, unfinished(lines[0]!))
  if (language !== '') return unread(end + 1, unknownLanguage(lines[0]!, language))
  const block = lines.slice(1, end)
  const read = readYaml(block)
  if ('message' in read) return unread(end + 1, read.message)
  const { data, messages } = pickFields(read.data, block)
  return { data: { frontmatter: data, lines: end + 1 }, messages }
}

const unread = (lines: number, message: RuledFinding): Compiled<Head> => ({
  data: { frontmatter: NO_FRONTMATTER, lines },
  messages: [message],
})

function readYaml(block: readonly string[]): { data: Record<string, unknown> } | { message: RuledFinding } {
  const source = quoteTags(block).join('\n')
  if (source.length > MAX_CHARS) {
    return {
      message: found(2, block[0]!, `frontmatter of \`${source.length}\` characters`, `at most \`${MAX_CHARS}\``),
    }
  }
  const cut = block.findIndex((line) => line.startsWith('---'))
  if (cut !== -1)
    return { message: found(cut + 2, block[cut]!, `\`${block[cut]!.slice(0, 40)}\``, 'a line of hyphens only') }
  try {
    // Options on every call: without them gray-matter hands out one shared object for equal sources.
    const { data } = matter(`---\n${source}\n---\n`, { language: 'yaml', engines: { yaml: parseYaml } })
    return { data }
  } catch (error) {
    return { message: unparsable(error, block) }
  }
}

/** The only engine. No aliases, no custom tags, no dates (they would shift with the time zone). */
function parseYaml(source: string): Record<string, unknown> {
  const data = load(source, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH })
  if (data === null || data === undefined) return {}
  if (typeof data !== 'object' || Array.isArray(data)) throw new YAMLException('expected `name: value` lines')
  return data as Record<string, unknown>
}

/** `- #tea` and `tags: #tea, #pot` are tags to an author and comments to YAML. */
function quoteTags(block: readonly string[]): string[] {
  let inTags = false
  return block.map((line) => {
    if (/^[^\s#-]/.test(line)) inTags = /^tags\s*:/i.test(line)
    if (!inTags) return line
    if (line.includes('[')) return line.replace(/(?<=[[,]\s{0,9})#[^\s,\]]+/g, (tag) => `"${tag}"`)
    return line.replace(/^(\s*-\s+|tags\s*:\s+)(#.*)$/i, (_, mark, tags) => `${mark}"${tags.replaceAll('"', '')}"`)
  })
}

function pickFields(data: Record<string, unknown>, block: readonly string[]): Compiled<Frontmatter> {
  const messages: RuledFinding[] = []
  const pick = <T>(name: string, expected: string, read: (value: unknown) => T | undefined): T | null => {
    const value = Object.hasOwn(data, name) ? data[name] : null
    if (value === null || value === undefined || value === '') return null
    const picked = read(value)
    if (picked === undefined) messages.push(misfit(name, value, expected, block))
    return picked ?? null
  }
  const frontmatter: Frontmatter = {
    id: pick('id', 'one word', readText),
    title: pick('title', 'text', readText),
    tags: pick('tags', 'a list of tags', readTags) ?? [],
    aliases: pick('aliases', 'a list of names', readNames) ?? [],
    created: pick('created', 'a calendar date such as `2025-12-01`', readDate),
    modified: pick('modified', 'a calendar date such as `2025-12-01`', readDate),
    lang: pick('lang', 'a language such as `ko`', (value) =>
      LANGUAGE.test(String(value)) ? String(value) : undefined,
    ),
    data,
  }
  return { data: frontmatter, messages }
}

const isScalar = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
const readText = (value: unknown) => (isScalar(value) ? String(value).trim() : undefined)

function readNames(value: unknown): string[] | undefined {
  const values = (Array.isArray(value) ? value : [value]).filter((name) => name !== null)
  return values.every(isScalar) ? unique(values.map((name) => String(name).trim())) : undefined
}

function readTags(value: unknown): Tag[] | undefined {
  const names = readNames(typeof value === 'string' ? value.split(',') : value)
  return names === undefined ? undefined : unique(names.map(toTag))
}

/** @example toTag('#Drink/Tea') // => 'drink/tea' */
export function toTag(name: string): Tag {
  const parts = name.trim().replace(/^#/, '').toLowerCase().split('/')
  return parts.filter((part) => part !== '').join('/') as Tag
}

const unique = <T extends string>(names: T[]) => [...new Set(names)].filter((name) => name !== '')

/** A day of the calendar, whatever the time and zone that follow it say. */
function readDate(value: unknown): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(String(value))?.[1]
  if (day === undefined) return undefined
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined
}

function misfit(name: string, value: unknown, expected: string, block: readonly string[]): RuledFinding {
  const i = Math.max(
    0,
    block.findIndex((line) => line.startsWith(`${name}:`)),
  )
  const shown = isScalar(value) ? String(value) : `${name} of another kind`
  return found(i + 2, block[i]!, `\`${shown.slice(0, 60)}\``, expected)
}

function unparsable(error: unknown, block: readonly string[]): RuledFinding {
  if (!(error instanceof YAMLException)) throw error
  // gray-matter hands the engine the text from the line end after `---` on, so that its lines are the block's plus one.
  const i = Math.min(Math.max((error.mark?.line ?? 1) - 1, 0), block.length - 1)
  return found(i + 2, block[i] ?? '', `frontmatter (${error.reason})`, 'YAML of the form `name: value`')
}

const unknownLanguage = (line: string, language: string) =>
  found(1, line, `frontmatter in \`${language.slice(0, 40)}\``, 'YAML after a plain `---`')

const unfinished = (line: string) => found(1, line, 'frontmatter without an end', 'a closing line `---`')

function found(line: number, text: string, what: string, expected: string): RuledFinding {
  const span: Span = { start: { line, column: 1 }, end: { line, column: text.trimEnd().length + 1 } }
  return { ruleId: 'frontmatter-unread', span, reason: `Unexpected ${what}, expected ${expected}` }
}
