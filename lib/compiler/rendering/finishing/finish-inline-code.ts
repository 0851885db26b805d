import type { Element, ElementContent } from 'hast'

/** A longer word must be able to break: with its font, a narrow column of a phone holds hardly more. */
const LONGEST_WHOLE = 24
/** Behind these signs browsers break a line, though the word goes on. */
const BREAKS_WITHIN = /[-!?/|}][^\s]/u

/** Keeps the words of code in one line each: `--word-diff` does not end a line with `--`. */
export function finishInlineCode(node: Element): void {
  node.children = node.children.flatMap((child) => (child.type === 'text' ? wordsOf(child.value) : child))
}

function wordsOf(text: string): ElementContent[] {
  if (!BREAKS_WITHIN.test(text)) return [{ type: 'text', value: text }]
  return text.split(/(\s+)/u).flatMap((word): ElementContent[] => {
    const value: ElementContent = { type: 'text', value: word }
    if (word.length > LONGEST_WHOLE || !BREAKS_WITHIN.test(word)) return word === '' ? [] : [value]
    return [{ type: 'element', tagName: 'span', properties: { className: ['whole'] }, children: [value] }]
  })
}
