import type { Root } from 'mdast'

const opener = /^(`{3,}|~{3,})[^`]*$/u
/** Anything else that may be a fence: in a list, in a quote, right below a paragraph. */
const suspect = /^[\s>\-+*\d.)]*(?:`{3}|~{3})/u

export interface SetAside {
  /** The source with empty lines in the place of code. */
  source: string
  /** By the line of the opening fence, from 1. */
  code: ReadonlyMap<number, string>
}

/**
 * Takes the content of fences out before parsing: micromark asks of each of their lines whether it could be anything
 * else, which is a tenth of the time for notes with diagrams. Only fences that nothing can contain are taken, those at
 * the margin below a blank line; at the first that is not so plain, it stops.
 */
export function setAsideCode(source: string): SetAside {
  const code = new Map<number, string>()
  if (/[\r\0]/u.test(source) || !/^(?:`{3}|~{3})/mu.test(source)) return { source, code }
  const lines = source.split('\n')
  for (let index = 0; index < lines.length; index++) {
    if (!suspect.test(lines[index]!)) continue
    const mark = opener.exec(lines[index]!)?.[1]
    const isBelowBlank = index === 0 || lines[index - 1]!.trim() === ''
    const close = mark === undefined || !isBelowBlank ? -1 : closeOf(lines, index, mark)
    if (close === -1) break
    code.set(index + 1, lines.slice(index + 1, close).join('\n'))
    lines.fill('', index + 1, close)
    index = close
  }
  return { source: lines.join('\n'), code }
}

function closeOf(lines: readonly string[], open: number, mark: string): number {
  const closer = new RegExp(`^ {0,3}${mark[0]}{${mark.length},}[ \t]*$`, 'u')
  return lines.findIndex((line, index) => index > open && closer.test(line))
}

/** Puts it back into the tree. */
export function putBackCode(tree: Root, code: SetAside['code']): Root {
  for (const node of code.size === 0 ? [] : tree.children) {
    if (node.type === 'code') node.value = code.get(node.position?.start.line ?? 0) ?? node.value
  }
  return tree
}
