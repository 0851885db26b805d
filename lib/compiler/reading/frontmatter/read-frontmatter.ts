import matter from 'gray-matter'
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { Tag } from '../../../model/ids'
import type { Source } from '../../../model/notes/page'
import type { Titles } from '../../../model/text/titles'
import type { Compiled, StageFinding } from '../../base/finding'
import type { Excerpt } from '../../source/excerpt'
import { type Frontmatter, NO_FRONTMATTER } from '../note'
import { findWithheld, looseFields } from './find-withheld'
import { firstOfText, lostEnd } from './frontmatter-end'
import { blankBefore, frontmatterTooLong, unfinished, unknownLanguage, unparsable } from './frontmatter-faults'
import { findingOnLine, lineWhere, misfit } from './frontmatter-findings'
import { NoteFields } from './frontmatter-schema'
import { misspeltFields } from './misspelt-fields'

/** The maximum size of a frontmatter. Anything larger is an attack or a mistake, and gets a message. */
const MAX_CHARS = 64_000
const MAX_DEPTH = 16
/** `---`, perhaps with a language: gray-matter would run `---js` as code. */
const OPENING = /^---(?!-)\s*(\S*)/
/** The mark of Hugo's TOML, which is shown as text. */
const TOML = /^\+{3}\s*$/
const CLOSING = /^-{3,}$/

interface Head {
  frontmatter: Frontmatter
  /** The lines between its marks; empty if there is no frontmatter, or it cannot be read. */
  block: readonly string[]
  /** How many lines of the file it takes, both marks included. */
  lines: number
}

/**
 * Reads the lines between the first line, `---`, and the next line of at least three hyphens. Blank lines before it are
 * not read by other programs, so they give a message. A rule there is no frontmatter: it has none of our fields below it.
 */
export function readFrontmatter(lines: readonly string[]): Compiled<Head> {
  const start = lines.findIndex((line) => line.trim() !== '')
  const language = OPENING.exec(lines[start] ?? '')?.[1]
  if (language === undefined) return unread(TOML.test(lines[0]!) ? lines : [], 0)
  const end = lines.findIndex((line, i) => i > start && CLOSING.test(line.trimEnd()))
  const block = [...lines.slice(0, start), ...lines.slice(start + 1, end === -1 ? lines.length : end)]
  if (start > 0 && !hasField(block)) return unread([], 0)
  const before = start > 0 ? [blankBefore(start)] : []
  if (end === -1) return unread(lines, 0, ...before, unfinished(lines, firstOfText(lines, start + 1)))
  if (language !== '') return unread(block, end + 1, ...before, unknownLanguage(start + 1, lines[start]!, language))
  const read = readYaml(block)
  if ('messages' in read) {
    const lost = lostEnd(block)
    if (lost === null) return unread(block, end + 1, ...before, ...read.messages)
    return unread(lines, 0, ...before, unfinished(lines, lost + 1))
  }
  const { data, messages } = pickFields(read.data, block)
  const named = misspeltFields(read.data, block)
  return { data: { frontmatter: data, block, lines: end + 1 }, messages: [...before, ...messages, ...named] }
}

/** Whether one of the first lines is a field that means something here. */
function hasField(block: readonly string[]): boolean {
  const names = [...Object.keys(NoteFields.shape), 'domains', 'slug', 'permalink', 'date']
  const text = firstOfText(block, 0)
  return block
    .slice(0, text === -1 ? undefined : text)
    .some((line) => names.includes(/^(\w+)\s*:/.exec(line)?.[1] ?? ''))
}

/** @param fields  lines that may say that the note is not for readers */
const unread = (fields: readonly string[], lines: number, ...messages: StageFinding[]): Compiled<Head> => ({
  data: {
    frontmatter: { ...NO_FRONTMATTER, withheld: findWithheld(looseFields(fields)) },
    block: [],
    lines,
  },
  messages,
})

function readYaml(block: readonly string[]): { data: Record<string, unknown> } | { messages: StageFinding[] } {
  const source = quoteTags(block).join('\n')
  if (source.length > MAX_CHARS) return { messages: [frontmatterTooLong(source.length, MAX_CHARS, block[0]!)] }
  const cut = block.find((line) => line.startsWith('---'))
  if (cut !== undefined) {
    const number = block.indexOf(cut) + 2
    return { messages: [findingOnLine(number, cut, `\`${cut.slice(0, 40)}\``, 'a line of hyphens only')] }
  }
  try {
    // Options are passed on every call: without them, gray-matter returns one shared object for equal sources.
    const { data } = matter(`---\n${source}\n---\n`, { language: 'yaml', engines: { yaml: parseYaml } })
    return { data }
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { messages: unparsable(error, block) }
  }
}

/** The only engine. No aliases, no custom tags, no dates (they would shift with the time zone). */
function parseYaml(source: string): Record<string, unknown> {
  const data = load(source, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH })
  if (data === null || data === undefined) return {}
  if (typeof data !== 'object' || Array.isArray(data)) throw new YAMLException('expected `name: value` lines')
  return data as Record<string, unknown>
}

/** `- #tea` and `tags: tea, #pot` are tags to an author and comments to YAML. */
function quoteTags(block: readonly string[]): string[] {
  let inTags = false
  return block.map((line) => {
    if (/^[^\s#-]/.test(line)) inTags = /^tags\s*:/i.test(line)
    if (!inTags) return line
    if (line.includes('[')) return line.replace(/(?<=[[,]\s{0,9})#[^\s,\]]+/g, (tag) => `"${tag}"`)
    return line.replace(
      /^(\s*-\s+|tags\s*:\s+)(#.*|[^'"#]*,\s*#\S.*)$/i,
      (_, mark, tags) => `${mark}"${tags.replaceAll('"', '')}"`,
    )
  })
}

function pickFields(data: Record<string, unknown>, block: readonly string[]): Compiled<Frontmatter> {
  const messages: StageFinding[] = []
  const pick = <T>(name: keyof typeof NoteFields.shape, expected: string, read: (value: unknown) => T): T | null => {
    const value = Object.hasOwn(data, name) ? data[name] : null
    if (value === null || value === undefined || value === '') return null
    if (NoteFields.shape[name].safeParse(value).success) return read(value)
    messages.push(misfit(name, value, expected, block))
    return null
  }
  const frontmatter: Frontmatter = {
    id: pick('id', 'one word', readText),
    address: addressIn(data),
    title: pick('title', 'text', readText),
    titles: titlesOf(pick('title_ko', 'text', readText), pick('title_en', 'text', readText)),
    tags: pick('tags', 'a list of tags', readTags) ?? [],
    aliases: pick('aliases', 'a list of names', readNames) ?? [],
    created: pick('created', 'a calendar date such as `2025-12-01`', readDay) ?? dayIn(data.date),
    modified: pick('modified', 'a calendar date such as `2025-12-01`', readDay),
    lang: pick('lang', 'a language such as `ko`', String),
    description: pick('description', 'text', readText),
    cover: pick('cover', 'an image of the vault, in quotes', (value) =>
      excerptIn('cover', String(value).trim(), block),
    ),
    sources: pick('sources', 'a list of `title` and `url`', readSources) ?? [],
    asOf: pick('as_of', 'a calendar date such as `2025-12-01`', readDay),
    withheld: findWithheld(Object.entries(data)),
    data,
  }
  return { data: frontmatter, messages }
}

/** Other generators' fields give no message: a pattern such as `/:title/` is right there, and means nothing here. */
function addressIn({ slug, permalink }: Record<string, unknown>): string | null {
  const isAddress = (value: unknown) => typeof value === 'string' && /[\p{L}\p{N}]/u.test(value) && !value.includes(':')
  const address = [slug, permalink].find(isAddress) as string | undefined
  return address?.replace(/\.html?$/iu, '') ?? null
}

const dayIn = (date: unknown) => (NoteFields.shape.created.safeParse(date).success && date ? readDay(date) : null)

function excerptIn(name: string, markdown: string, block: readonly string[]): Excerpt {
  const { number: line, text } = lineWhere(block, (line) => line.startsWith(`${name}:`))
  return { markdown, span: { start: { line, column: 1 }, end: { line, column: text.length + 1 } } }
}

const readText = (value: unknown) => String(value).trim()

/** The titles that are given. */
export const titlesOf = (ko: string | null | undefined, en: string | null | undefined): Titles => ({
  ...(ko && { ko }),
  ...(en && { en }),
})

function readNames(value: unknown): string[] {
  const values = (Array.isArray(value) ? value : [value]).filter((name) => name !== null)
  return unique(values.map(readText))
}

/** A text is a list with commas. Without any, `#one #two` are two tags, as they are in a line of hashtags. */
const readTags = (value: unknown): Tag[] =>
  unique(readNames(typeof value === 'string' ? value.split(/,|\s+(?=#)/u) : value).map(toTag))

const readSources = (value: unknown) => (value as Source[]).map(({ title, url }) => ({ title: title.trim(), url }))

/** The date, whatever time and zone follow it. */
const readDay = (value: unknown) => String(value).slice(0, 10)

/** @example toTag('#Drink/Tea') // => 'drink/tea' */
export function toTag(name: string): Tag {
  const parts = name.trim().replace(/^#/, '').toLowerCase().split('/')
  return parts.filter((part) => part !== '').join('/') as Tag
}

const unique = <T extends string>(names: T[]) => [...new Set(names)].filter((name) => name !== '')
