import type { Root } from 'mdast'
import { type Extension as FromMarkdown, fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Extension } from 'micromark-util-types'
import { inlineNoteNode, inlineNoteSyntax } from './inline-note'
import { markNode, markSyntax } from './mark'
import { mathsNode, mathsSyntax } from './maths'
import { namesKnown } from './names-known'
import { putBackPlain, setAsidePlain } from './set-aside-plain'
import { tagMentionNode, tagMentionSyntax } from './tag-mention'
import { wikiLinkNode, wikiLinkSyntax } from './wiki-link'

interface Feature {
  /** A cheap sign that the text may use it. A false alarm costs time and changes nothing. */
  sign: RegExp
  syntax: Extension
  node?: FromMarkdown
}

/** Raw HTML is text here, and indented lines under a question's label go on with its sentence. */
const base: Extension = { disable: { null: ['htmlFlow', 'htmlText'] } }
const proseBase: Extension = { disable: { null: ['htmlFlow', 'htmlText', 'setextUnderline', 'codeIndented'] } }

const features: readonly Feature[] = [
  { sign: /[*_]/u, syntax: cjkFriendlyExtension() },
  { sign: /~~/u, syntax: gfmStrikethrough({ singleTilde: false }), node: gfmStrikethroughFromMarkdown() },
  { sign: /\|/u, syntax: gfmTable(), node: gfmTableFromMarkdown() },
  { sign: /\[[ xX]\]/u, syntax: gfmTaskListItem(), node: gfmTaskListItemFromMarkdown() },
  { sign: /\[\^/u, syntax: gfmFootnote(), node: gfmFootnoteFromMarkdown() },
  { sign: /\^\[/u, syntax: inlineNoteSyntax, node: inlineNoteNode },
  { sign: /\[\[/u, syntax: wikiLinkSyntax, node: wikiLinkNode },
  { sign: /==/u, syntax: markSyntax, node: markNode },
  { sign: /\$|\\[([]/u, syntax: mathsSyntax, node: mathsNode },
  { sign: /#[^\s#]/u, syntax: tagMentionSyntax, node: tagMentionNode },
]

/**
 * Parses Markdown once: what is plain at sight, the rest by micromark.
 * @param prose  whether the text goes on from a label on its first line, as stems, options and explanations do
 * @param names  of definitions that stand elsewhere: see `namesKnown`
 */
export function parseMarkdown(source: string, prose: boolean, names: readonly string[] = []): Root {
  const { source: rest, plain } = setAsidePlain(source, names.length > 0)
  if (rest === null) return { type: 'root', children: [...plain.values()].flat() }
  return putBackPlain(parseWhole(rest, prose, names), plain)
}

/** With only those extensions that the text can need: every one costs each character a little. */
export function parseWhole(source: string, prose: boolean, names: readonly string[] = []): Root {
  const used = features.filter(({ sign }) => sign.test(source))
  return fromMarkdown(source, {
    extensions: [
      prose ? proseBase : base,
      ...used.map(({ syntax }) => syntax),
      ...(names.length > 0 ? [namesKnown(names)] : []),
    ],
    mdastExtensions: used.flatMap(({ node }) => node ?? []),
  })
}
