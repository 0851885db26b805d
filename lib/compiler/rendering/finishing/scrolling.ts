import type { Element } from 'hast'
import type { Raw } from 'mdast-util-to-hast'
import { pageWords } from '../page-words'
import { add, type RenderContext } from '../render-context'

type Word = keyof Omit<ReturnType<typeof pageWords>, 'back' | 'tasks'>

/** An element for what may be wider than a phone. It has a name and is reached by keyboard, so that it can be scrolled. */
export function scrolling(
  tagName: string,
  className: string,
  word: Word,
  children: Element['children'],
  context: RenderContext,
): Element {
  const number = add(context.counts, word)
  const label = `${pageWords(context.lang)[word]} ${number}`
  // Regions are landmarks. One for each formula or question would bury those of the page.
  const role = context.prose || word === 'formula' ? 'group' : 'region'
  return {
    type: 'element',
    tagName,
    properties: { className: [className], tabIndex: 0, role, ariaLabel: label },
    children,
  }
}

/** HTML that the compiler wrote itself. */
export const raw = (value: string): Raw => ({ type: 'raw', value })
