import type { Element, ElementContent, Parents, Text, Root as Tree } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { List, ListItem, Nodes, Root } from 'mdast'
import { defaultHandlers, type Handler, type Handlers, toHast } from 'mdast-util-to-hast'
import { isPlayed } from '../../model/notes/file-kinds'
import { loadPackage } from './load-package'
import { pageWords } from './page-words'
import type { RenderContext, Slot } from './render-context'
import { safeSchema } from './safe-schema'
import type { Mark, Maths, SlotNode } from './syntax/nodes'

const handlers: Handlers = {
  // For each item, the library asks all items of the list whether one has a blank line. The list gets the answer, and items no list.
  list(state, node: List) {
    node.spread = node.spread || node.children.some(({ spread, children }) => spread ?? children.length > 1)
    return defaultHandlers.list(state, node)
  },
  listItem: (state, node: ListItem, parent) =>
    defaultHandlers.listItem(state, node, parent?.type === 'list' ? { ...parent, children: [] } : parent),
  mark: (state, node: Mark): Element => ({
    type: 'element',
    tagName: 'mark',
    properties: {},
    children: state.all(node),
  }),
  slot: (state, node: SlotNode): Element => ({
    type: 'element',
    tagName: 'slot',
    properties: { dataIndex: node.index },
    children: state.all(node),
  }),
  maths(state, node: Maths): Element {
    const code: Element = {
      type: 'element',
      tagName: 'code',
      properties: { className: [node.display ? 'maths-display' : 'maths-inline'] },
      children: [{ type: 'text', value: node.value }],
    }
    state.patch(node, code)
    if (node.inText) return code
    return state.applyData(node, { type: 'element', tagName: 'div', properties: {}, children: [code] })
  },
}

/** Turns the page into a tree of HTML with nothing that `safeSchema` does not allow. */
export function toTree(tree: Root, context: RenderContext): Tree {
  const words = pageWords(context.lang)
  dropPlaces(tree)
  const root: Handler = (state) => state.wrap(state.all(tree), false) as ElementContent[]
  // The library searches its tree for definitions, which are known already. So it gets the footnotes alone: 5 % faster.
  const footnotes: Root = { type: 'root', children: [...context.footnotes.values()] }
  const hast = toHast(footnotes, {
    handlers: { ...handlers, root },
    clobberPrefix: `${context.options.idPrefix ?? ''}note:`,
    footnoteLabel: words.footnotes,
    footnoteLabelTagName: context.prose ? 'p' : 'h2',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index) => words.back(index + 1),
    allowDangerousHtml: true, // it was written by `readHtml`
  }) as Tree
  return sanitize(context.hasHtml ? joinHtml(hast, context) : hast, safeSchema) as Tree
}

/** Parses the author's HTML together with the elements of Markdown inside it. */
function joinHtml(tree: Tree, { slots }: RenderContext): Tree {
  // The library keeps positions only if it gets a file. It uses nothing else of it.
  const { raw } = loadPackage<typeof import('hast-util-raw')>('hast-util-raw')
  const joined = raw(tree, { file: { toString: () => '' } as never }) as Tree
  unnestLinks(joined, false, slots)
  return joined
}

/** Browsers split a link within a link in two. Here the inner one is removed, and its words stay. */
function unnestLinks(node: Parents, inLink: boolean, slots: readonly Slot[]): void {
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'element') return child
    const isLink = child.tagName === 'a' || (child.tagName === 'slot' && child.children.length > 0)
    unnestLinks(child, inLink || isLink, slots)
    const slot = child.tagName === 'slot' ? slots[Number(child.properties.dataIndex)] : undefined
    if (inLink && slot?.kind === 'remote') slot.inLink = true
    if (inLink && slot?.kind === 'embed' && isPlayed(slot.target))
      return { type: 'text', value: slot.alt || slot.target } satisfies Text
    return inLink && isLink ? child.children : child
  }) as never
}

/**
 * Removes the positions that no message needs: only code and formulas can still have faults. Copying all of them takes 5 %
 * of the time. Readers at sight give no offsets, but `hast-util-raw` expects them.
 */
function dropPlaces(node: Nodes): void {
  if (node.type !== 'code' && node.type !== 'maths') delete node.position
  for (const point of node.position ? [node.position.start, node.position.end] : []) point.offset ??= 0
  if ('children' in node) for (const child of node.children) dropPlaces(child)
}
