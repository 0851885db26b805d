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

/** How notes are written. */
const settings: Settings = { bullet: '-', emphasis: '*', listItemIndent: 'one', resourceLink: true, rule: '-' }

/** The language of a vault's notes, for remark-parse and remark-stringify: what it has beyond CommonMark, and lacks. */
export function remarkVault(this: Processor): void {
  this.data('settings', { ...settings, ...this.data('settings') })
  remarkCjkFriendly.call(this as never)
  addConstructs(this, vault)
  const { parser } = this
  if (parser) this.parser = (source, file) => parser(joinFormulas(source), file)
}

/** For a text that goes on from a label: its indented lines are no code, and a line of hyphens is under no heading. */
export function remarkProse(this: Processor): void {
  addConstructs(this, [{ micromark: { disable: { null: ['setextUnderline', 'codeIndented'] } } }])
}

/** Authors break lines by two blanks, and a backslash behind a question's label would be read with the question. */
const blanksBreak: Construct = {
  toMarkdown: {
    handlers: {
      break: (node, parent, state, info) => defaultHandlers.break(node, parent, state, info).replace('\\', '  '),
    },
  },
}

/** For whole files: the compiler takes comments off before it parses, an editor keeps them and writes them as they were. */
export function remarkWholeFile(this: Processor): void {
  addConstructs(this, [comment, blanksBreak])
}
