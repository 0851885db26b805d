import matter from 'gray-matter'
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml'
import type { Tag } from '../../model/ids'
import type { Finding, Span } from '../../model/message'
import type { Source } from '../../model/page'
import type { Titles } from '../../model/titles'
import type { Compiled, RuledFinding } from '../base/finding'
import { readRuleChoices } from '../checking/rule-choices'
import { NoteFields } from './frontmatter-schema'
import { type Frontmatter, NO_FRONTMATTER } from './note'

/** What a note's head may hold. More is an attack or a mistake, and gets a message. */
const MAX_CHARS = 64_000
const MAX_DEPTH = 16
/** `---`, and perhaps a language: gray-matter would run `---js` as code. */
const OPENING = /^---(?!-)\s*(\S*)/
const CLOSING = /^-{3,}$/

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
  const messages: RuledFinding[] = []
  const pick = <T>(name: keyof typeof NoteFields.shape, expected: string, read: (value: unknown) => T): T | null => {
    const value = Object.hasOwn(data, name) ? data[name] : null
    if (value === null || value === undefined || value === '') return null
    if (NoteFields.shape[name].safeParse(value).success) return read(value)
    messages.push(misfit(name, value, expected, block))
    return null
  }
  const rules = readRules(data, block)
  const frontmatter: Frontmatter = {
    id: pick('id', 'one word', readText),
    title: pick('title', 'text', readText),
    titles: titlesOf(pick('title_ko', 'text', readText), pick('title_en', 'text', readText)),
    tags: pick('tags', 'a list of tags', readTags) ?? [],
    aliases: pick('aliases', 'a list of names', readNames) ?? [],
    created: pick('created', 'a calendar date such as `2025-12-01`', readDay),
    modified: pick('modified', 'a calendar date such as `2025-12-01`', readDay),
    lang: pick('lang', 'a language such as `ko`', String),
    sources: pick('sources', 'a list of `title` and `url`', readSources) ?? [],
    asOf: pick('as_of', 'a calendar date such as `2025-12-01`', readDay),
    rules: rules.data,
    data,
  }
  return { data: frontmatter, messages: [...messages, ...rules.messages] }
}

const readText = (value: unknown) => String(value).trim()

/** Those that are given. */
export const titlesOf = (ko: string | null | undefined, en: string | null | undefined): Titles => ({
  ...(ko && { ko }),
  ...(en && { en }),
})

function readNames(value: unknown): string[] {
  const values = (Array.isArray(value) ? value : [value]).filter((name) => name !== null)
  return unique(values.map(readText))
}

const readTags = (value: unknown): Tag[] =>
  unique(readNames(typeof value === 'string' ? value.split(',') : value).map(toTag))

const readSources = (value: unknown) => (value as Source[]).map(({ title, url }) => ({ title: title.trim(), url }))

/** Whatever time and zone follow it. */
const readDay = (value: unknown) => String(value).slice(0, 10)

/** `haeseol: {rules: …}`. What is no choice gives a message, and the others count. */
function readRules(data: Record<string, unknown>, block: readonly string[]): Compiled<Frontmatter['rules']> {
  const { haeseol } = data
  if (haeseol === null || haeseol === undefined) return { data: {}, messages: [] }
  if (typeof haeseol !== 'object') return { data: {}, messages: [misfit('haeseol', haeseol, '`rules:`', block)] }
  const { rules = {}, ...others } = haeseol as Record<string, unknown>
  const { choices, faults } = readRuleChoices(rules)
  const unknown = Object.keys(others).map((name) =>
    foundAt(name, `\`${name.slice(0, 60)}\` in \`haeseol\``, '`rules`', block),
  )
  const named = faults.map(({ ruleId, what, expected }) => foundAt(ruleId ?? 'rules', what, expected, block))
  return { data: choices, messages: [...unknown, ...named] }
}

/** @example toTag('#Drink/Tea') // => 'drink/tea' */
export function toTag(name: string): Tag {
  const parts = name.trim().replace(/^#/, '').toLowerCase().split('/')
  return parts.filter((part) => part !== '').join('/') as Tag
}

const unique = <T extends string>(names: T[]) => [...new Set(names)].filter((name) => name !== '')

function misfit(name: string, value: unknown, expected: string, block: readonly string[]): RuledFinding {
  const i = Math.max(
    0,
    block.findIndex((line) => line.startsWith(`${name}:`)),
  )
  const shown = typeof value === 'object' ? `${name} of another kind` : String(value)
  return { ...found(i + 2, block[i]!, `\`${shown.slice(0, 60)}\``, expected), ...dayFix(i + 2, block[i]!) }
}

/** The year first, and nothing is in doubt: `2025. 12. 1.` and `2025/12/1` are a calendar date. */
const OTHER_DAY = /^((?:created|modified|as_of):\s*)(["']?)(\d{4})([-./])\s?(\d{1,2})\4\s?(\d{1,2})\.?\2$/

function dayFix(line: number, text: string): Pick<Finding, 'fix'> {
  const match = OTHER_DAY.exec(text.trimEnd())
  if (match === null) return {}
  const [whole, name, , year, , month, day] = match
  const usual = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  if (!NoteFields.shape.created.safeParse(usual).success) return {}
  const span = { start: { line, column: name!.length + 1 }, end: { line, column: whole.length + 1 } }
  return { fix: { span, text: usual } }
}

/** A finding on the first line that has the word, else on the first of all. */
function foundAt(word: string, what: string, expected: string, block: readonly string[]): RuledFinding {
  const i = Math.max(
    0,
    block.findIndex((line) => line.includes(word)),
  )
  return found(i + 2, block[i]!, what, expected)
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
  const reason = `Unexpected ${what}, expected ${expected}`
  return { ruleId: 'frontmatter-unread', span, reason, mend: `Write ${expected} here.` }
}
