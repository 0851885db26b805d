import type { SafeHtml } from '../ids'
import type { ReviewedPassage } from '../study/review'
import { htmlText } from './html-text'

/** The blocks of a page's text that a paragraph of Markdown becomes. */
const BLOCK = /<(p|li|h[1-6]|td|th|dd|pre)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g
/** A passage with these at its start has several blocks. */
const SEVERAL = /^(?:[-*+|]|\d+[.)])/u

/**
 * Marks the blocks of a text that were edited or added. A block is recognised by its letters and digits, so that no
 * character of Markdown matters. A passage that is not found is not marked; the list of changes has it anyway.
 * @param words  written before a changed block, so that a mark is no matter of colour only
 */
export function markPassages(
  html: SafeHtml,
  passages: readonly ReviewedPassage[],
  words: Record<'edited' | 'added', string>,
): SafeHtml {
  const sought = passages.flatMap(({ kind, text }) =>
    kind === 'cut' ? [] : [{ kind, letters: lettersOf(withoutTargets(text)), hasSeveral: SEVERAL.test(text) }],
  )
  if (sought.length === 0) return html
  return html.replace(BLOCK, (block, element: string, attributes: string, inner: string) => {
    const letters = lettersOf(htmlText(inner))
    const found = sought.find((one) => one.letters === letters || (one.hasSeveral && one.letters.includes(letters)))
    if (found === undefined || letters === '') return block
    const word = `<span class="change-word">${words[found.kind]}</span>`
    return `<${element}${attributes} data-change="${found.kind}">${element === 'pre' ? '' : word}${inner}</${element}>`
  }) as SafeHtml
}

/** Leaves out where links lead: pages show only their words. */
const withoutTargets = (markdown: string) => markdown.replace(/\]\([^)]*\)/gu, ']').replace(/\[\[[^\]|]*\|/gu, '[[')

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
