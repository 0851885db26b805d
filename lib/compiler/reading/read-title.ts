import type { Tag } from '../../model/ids'
import type { Compiled } from '../base/finding'
import { formulaSpans } from '../source/formula-spans'
import type { Line } from '../source/scan-lines'
import { toTag } from './frontmatter/read-frontmatter'
import type { Frontmatter } from './note'
import { isBlueprint } from './read-blueprint'

export interface Title {
  /** As plain text, never empty. */
  title: string
  /** The index of its heading, or null if it comes from elsewhere. */
  line: number | null
  /** The hashtags in its heading: `# 찻잔 #그릇`. */
  tags: Tag[]
}

const TAG = /(?<=^|\s)#(?=[\p{N}\p{M}_/-]*\p{L})([\p{L}\p{N}\p{M}_/-]+)/gu

/** Words as in an address: `water-first`, `2025-10-02`. Other names of files are titles, as in Obsidian. */
const SLUG = /^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)+$/u

/** The first H1, otherwise the frontmatter's title, otherwise the file's name. The recipe of an exam needs no H1. */
export function readTitle(lines: readonly Line[], frontmatter: Frontmatter, path: string): Compiled<Title> {
  const first = lines.find((line) => line.kind === 'heading' && line.depth === 1 && titleText(headingText(line)) !== '')
  if (first !== undefined) {
    const heading = headingText(first)
    const tags = [...heading.matchAll(TAG)].map(([tag]) => toTag(tag))
    return { data: { title: titleText(heading), line: lines.indexOf(first), tags }, messages: [] }
  }
  const name = path.slice(path.lastIndexOf('/') + 1)
  const title = (frontmatter.title ?? name).replace(/\.md$/iu, '') || name
  const data = { title, line: null, tags: [] }
  if (isBlueprint({ frontmatter }) || !SLUG.test(title)) return { data, messages: [] }
  const start = { line: lines[0]?.number ?? 1, column: 1 }
  return {
    data,
    messages: [
      {
        ruleId: 'title-missing',
        span: { start, end: start },
        reason: `Unexpected note without a title, expected a line \`# Title\` (\`${title.slice(0, 60)}\` is shown)`,
        mend: 'Insert a line above this line that begins with `# ` and says what the note is about.',
      },
    ],
  }
}

/** The text of a heading without its marks. */
export const headingText = ({ text, depth }: Line) => text.trim().slice(depth).replace(/\s#+$/u, '').trim()

/** Tags that only change how words look, beside code, in which they are words. */
const CODE_OR_TAG =
  /`[^`]*`|<\/?(?:a|b|big|br|code|em|font|i|img|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/giu

/** The words of a heading. Formulas stay TeX in dollars: their stars and braces are no marks. */
function titleText(markdown: string): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of markdown.includes('$') ? formulaSpans(markdown) : []) {
    parts.push(plainWords(markdown.slice(from, start)), markdown.slice(start, end))
    from = end
  }
  const words = [...parts, plainWords(markdown.slice(from))].join('')
  return words.replace(/\s{2,}/gu, ' ').trim() // spaces also stand in place of comments
}

/** The words of inline Markdown. Each pattern stops at the next opening mark, so that no text is read twice. */
function plainWords(markdown: string): string {
  return markdown
    .replace(CODE_OR_TAG, (found) => (found.startsWith('`') ? found : ''))
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/\[\^[^[\]\s]+\]/gu, '')
    .replace(TAG, '$1')
    .replace(/\*+|==|~~|`+/gu, '')
}
