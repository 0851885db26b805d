import { defaultHandlers } from 'mdast-util-to-markdown'
import remarkCjkFriendly from 'remark-cjk-friendly'
import type { Processor, Settings } from 'unified'
import { joinFormulas } from '../../source/join-formulas'
import { blockId } from './block-id'
import { callout } from './callout'
import { comment } from './comment'
import { addConstructs, type Construct } from './construct'
import { gfm } from './gfm'
import { html } from './html'
import { inlineNote } from './inline-note'
import { mark } from './mark'
import { maths } from './maths'
import { paragraph } from './paragraph'
import { tagMention } from './tag-mention'
import { taskMark } from './task-mark'
import { text } from './text'
import { wikiLink } from './wiki-link'

const vault: readonly Construct[] = [
  html,
  ...gfm,
  inlineNote,
  wikiLink,
  mark,
  maths,
  tagMention,
  taskMark,
  paragraph,
  callout,
  blockId,
  text,
]

/** The style in which notes are written. */
const settings: Settings = { bullet: '-', emphasis: '*', listItemIndent: 'one', resourceLink: true, rule: '-' }

/** The language of notes for remark-parse and remark-stringify: what it adds to CommonMark, and what it removes. */
export function remarkVault(this: Processor): void {
  this.data('settings', { ...settings, ...this.data('settings') })
  remarkCjkFriendly.call(this as never)
  addConstructs(this, vault)
  const { parser } = this
  if (parser) this.parser = (source, file) => parser(joinFormulas(source), file)
}

/** For texts that continue a label: indented lines are no code, and a line of hyphens makes no heading. */
export function remarkProse(this: Processor): void {
  addConstructs(this, [{ micromark: { disable: { null: ['setextUnderline', 'codeIndented'] } } }])
}

/** Breaks lines by two spaces, as authors do. A backslash behind a question's label would belong to the question. */
const blanksBreak: Construct = {
  toMarkdown: {
    handlers: {
      break: (node, parent, state, info) => defaultHandlers.break(node, parent, state, info).replace('\\', '  '),
    },
  },
}

/** For whole files. The compiler removes comments before parsing, but an editor must write them back unchanged. */
export function remarkWholeFile(this: Processor): void {
  addConstructs(this, [comment, blanksBreak])
}
