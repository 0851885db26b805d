import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { obsidianLinks } from './obsidian-links.mjs'
import { rawSigns } from './raw-signs.mjs'

/** Rules whose messages name what stands as it is written. */
const NAMING = new Set([
  'formula-unread',
  'markdown-too-deep',
  'fence-unclosed',
  'comment-unclosed',
  'file-unread',
  'note-timeout',
])

/** The number of messages of each rule, the most first. */
export function countRules(messages) {
  const counts = new Map()
  for (const { ruleId } of messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** The links that lead nowhere, and those of them that Obsidian would resolve. */
export function unresolvedLinks(vault, messages) {
  const isResolved = obsidianLinks(vault)
  const links = messages
    .filter(({ ruleId, reason }) => ruleId === 'link-unresolved' && !reason.includes('that is published'))
    .map(({ file, span, reason }) => ({
      file,
      line: span.start.line,
      target: /^Unexpected link to `(.*)`, /s.exec(reason)[1],
    }))
  return { all: links, missed: links.filter(({ target, file }) => isResolved(target, file)) }
}

/** What stands raw on pages, without those whose note has a message that names such a thing, and without escaped signs. */
export function rawOnPages(vault, pages, messages) {
  const named = new Set(messages.filter(({ ruleId }) => NAMING.has(ruleId)).map(({ file }) => file))
  /** Pages have paths in NFC, disks may have another form. */
  const files = new Map(readdirSync(vault, { recursive: true }).map((name) => [name.normalize('NFC'), name]))
  const found = []
  let inNamed = 0
  for (const { path, html } of pages) {
    const signs = rawSigns(html)
    if (signs.length === 0) continue
    const isEscaped = escapedIn(readFileSync(join(vault, files.get(path)), 'utf8'))
    if (named.has(path)) inNamed += signs.length
    else found.push(...signs.filter(({ text }) => !isEscaped(text)).map((sign) => ({ path, ...sign })))
  }
  return { found, inNamed }
}

/** Whether a text is shown as it is because its author put backslashes before its signs. */
function escapedIn(source) {
  const plain = source.replace(/\\([^\w\s])/g, '$1')
  return (text) => !source.includes(text) && plain.includes(text)
}
