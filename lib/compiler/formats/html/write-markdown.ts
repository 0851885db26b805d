import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { remarkVault } from '../../rendering/syntax/remark-vault'

const writer = unified().use(remarkStringify).use(remarkVault).freeze()

/** Written without escapes: formulas as MathJax or Anki find them in a text, and addresses, which need no brackets. */
const AS_IT_IS = new RegExp(
  [
    String.raw`\\\((?:[^\\]|\\(?!\))){1,999}\\\)`,
    String.raw`\\\[(?:[^\\]|\\(?!\])){1,999}\\\]`,
    String.raw`\$\$(?=[^$]*\S)[^$]{1,999}\$\$`,
    String.raw`\[(\$\$?)\](?:(?!\[\/?\$)[^]){1,999}\[\/\1\]`,
    String.raw`https?:\/\/[\w./?&=#%~:@+,;$!-]*[\w/]`,
  ].join('|'),
  'gu',
)

/** Converts plain text to Markdown that looks the same. */
export function textToMarkdown(text: string): string {
  const lines = text.split('\n').map((value): PhrasingContent[] => [{ type: 'text', value: value.trim() }])
  const children = lines.flatMap((line, i): PhrasingContent[] => (i === 0 ? line : [{ type: 'break' }, ...line]))
  return writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] })
}

/** Writes a tree as Markdown of our notes, so that each text shows exactly its characters. */
export function writeMarkdown(tree: Root): string {
  visit(tree, (node) => {
    if ('children' in node) joinRuns(node)
    if (node.type === 'root' || node.type === 'paragraph') trimBreaks(node.children)
  })
  visit(tree, (node) => {
    if ('children' in node) splitTexts(node)
  })
  return writer.stringify(tree).trim()
}

function splitTexts(parent: Parents): void {
  const children = parent.children as Nodes[]
  parent.children = children.flatMap((child) => (child.type === 'text' ? splitRaw(child.value) : [child])) as []
}

function splitRaw(value: string): Nodes[] {
  const pieces: Nodes[] = []
  let from = 0
  for (const match of value.matchAll(AS_IT_IS)) {
    if (match.index > from) pieces.push({ type: 'text', value: value.slice(from, match.index) })
    pieces.push({ type: 'html', value: rawOf(match[0]) })
    from = match.index + match[0].length
  }
  if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) })
  return pieces
}

/** Replaces Anki's own delimiters of formulas by those of MathJax. */
function rawOf(source: string): string {
  if (source.startsWith('[$$]')) return `\\[${source.slice(4, -5)}\\]`
  return source.startsWith('[$]') ? `\\(${source.slice(3, -4)}\\)` : source
}

/**
 * Joins neighbours such as two bold texts, whose marks would be misread. Drops rules, which would end a question in a
 * note.
 */
function joinRuns(parent: Parents): void {
  const joined: Nodes[] = []
  for (const child of parent.children.filter(({ type }) => type !== 'thematicBreak')) {
    const last = joined.at(-1)
    if (last?.type !== child.type || !RUNS.has(child.type)) joined.push(child)
    else for (const one of (child as Parents).children) (last as { children: Nodes[] }).children.push(one)
  }
  parent.children = joined as []
}

const RUNS: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete'])

function trimBreaks(children: Nodes[]): void {
  while (children.at(-1)?.type === 'break') children.pop()
  while (children[0]?.type === 'break') children.shift()
}
