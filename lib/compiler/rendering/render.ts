import type { Root as Tree } from 'hast'
import type { Root } from 'mdast'
import type { Lang, Tag } from '../../model/ids'
import type { Heading } from '../../model/notes/page'
import type { StageFinding } from '../base/finding'
import { blankComments } from '../source/blank-comments'
import { FENCE_START } from '../source/fences'
import { escapeText } from './escape-html'
import { finishTree } from './finishing/finish-tree'
import { parseLong } from './long/parse-long'
import { joinParticles } from './markdown/join-particles'
import { readTree } from './markdown/read-tree'
import { parseNaming } from './note-definitions'
import { parseMarkdown } from './parse-markdown'
import { newContext, type RenderContext, type RenderOptions } from './render-context'
import { renderCost, type TooCostly } from './render-cost'
import { toTree } from './to-tree'
import { type WrittenFragment, writeFragment } from './write-fragment'

export type { RenderOptions, Slot } from './render-context'

/**
 * HTML with slots, which only the whole vault can fill, and what was collected while reading. The strings of the fragment
 * are safe HTML.
 */
export interface Rendered extends WrittenFragment {
  /** Their ids are unique in the page, and change only with the words of the heading. */
  headings: Heading[]
  /** Tags in running text. */
  tags: Tag[]
  /** Block ids, without `^`. */
  blocks: string[]
  /** Plain text, for search and reading time. */
  text: string
  /** The language that `RenderOptions.lang` gives. */
  lang: Lang
  /** With spans in the file. */
  messages: StageFinding[]
}

/**
 * Renders a note's Markdown. A pure function of source and options. It never throws because of what an author wrote: what
 * cannot be rendered is shown as text and gets a message.
 */
export function renderMarkdown(source: string, options: RenderOptions): Rendered {
  return render(source, newContext(options, false))
}

/** In characters. Only longer texts can be too costly to parse. */
const longestPlain = 2_000
/** Characters that Markdown may need. Most options and many stems have none of them. */
const marks = /[\\`*_[\]<>&$^#|~\p{Cc}]|==|%%|:\/\//u

/**
 * Renders a stem, an option or an explanation. It continues its label, so its first line is prose whatever it begins with:
 * `- 5` is a number. A single paragraph is given without `<p>`. Blocks below the first line are rendered as usual.
 */
export function renderInline(source: string, options: RenderOptions): Rendered {
  if (source.length > longestPlain || marks.test(source)) return render(source, newContext(options, true))
  const html = escapeText(joinParticles(source, ''))
  return {
    fragment: html === '' ? [] : [html],
    sections: [],
    headings: [],
    tags: [],
    blocks: [],
    text: source,
    lang: langOf(source, { options }),
    messages: [],
  }
}

function render(source: string, context: RenderContext): Rendered {
  const cost = renderCost(source)
  if (cost && context.prose) return refuse(source, cost, context)
  const visible = blankComments(source)
  const tree = context.prose
    ? parseProse(visible, context)
    : cost
      ? parseLarge(visible, context)
      : parseMarkdown(visible, false)
  readTree(tree, context)
  const text = context.text.join('').trim()
  context.lang = langOf(text, context)
  const hast = toTree(tree, context)
  finishTree(hast, context)
  return {
    ...writeFragment(context.prose ? unwrap(hast) : hast, context.slots),
    headings: context.headings,
    tags: [...context.tags],
    blocks: context.blocks,
    text,
    lang: context.lang,
    messages: context.messages,
  }
}

/** Parses a page that is too long to be parsed at once. */
function parseLarge(source: string, context: RenderContext): Root {
  const { tree, left } = parseLong(source)
  const [first] = left
  const others = left.length > 1 ? ` (and \`${left.length - 1}\` more passages like it)` : ''
  if (first) context.messages.push(tooCostly({ ...first, reason: first.reason + others }, context))
  return tree
}

function langOf(words: string, { options: { lang } }: Pick<RenderContext, 'options'>): Lang {
  return typeof lang === 'string' ? lang : lang(words)
}

/** Fences, tables and formulas begin on the first line, even behind a label. */
const startsBlock = new RegExp(`^(?:${FENCE_START}|\\||\\$\\$|\\\\\\[)`, 'u')

/** Put before a text, it makes the first line a paragraph. It counts as a space for its neighbours, but not as indent. */
const proseMark = '\u00a0'

function parseProse(source: string, context: RenderContext): Root {
  if (startsBlock.test(source)) return parseNaming(source, context)
  const tree = parseNaming(proseMark + source, context)
  context.options = { ...context.options, firstColumn: (context.options.firstColumn ?? 1) - 1 }
  const first = tree.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type === 'paragraph' && text?.type === 'text') {
    text.value = text.value.slice(proseMark.length)
    if (text.value === '') first.children.shift()
  }
  return tree
}

function unwrap(tree: Tree): Tree {
  const [only] = tree.children
  const isParagraph = tree.children.length === 1 && only?.type === 'element' && only.tagName === 'p'
  return isParagraph && only.properties.id === undefined ? { type: 'root', children: only.children } : tree
}

function refuse(source: string, cost: TooCostly, context: RenderContext): Rendered {
  return {
    fragment: [`<pre class="diagram" tabindex="0">${escapeText(source)}</pre>`],
    sections: [],
    headings: [],
    tags: [],
    blocks: [],
    text: source,
    lang: langOf(source, context),
    messages: [tooCostly(cost, context)],
  }
}

function tooCostly({ reason, span }: TooCostly, { options: { firstLine } }: RenderContext): StageFinding {
  const offset = firstLine - 1
  return {
    ruleId: 'markdown-too-deep',
    span: {
      start: { ...span.start, line: span.start.line + offset },
      end: { ...span.end, line: span.end.line + offset },
    },
    reason,
    mend: 'Split the passage, or write it as a code block; learners see its source until then.',
  }
}
