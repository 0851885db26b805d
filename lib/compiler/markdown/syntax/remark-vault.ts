import remarkCjkFriendly from 'remark-cjk-friendly'
import type { Processor } from 'unified'
import { blockId } from './block-id'
import { callout } from './callout'
import { addConstructs, type Construct } from './construct'
import { gfm } from './gfm'
import { inlineNote } from './inline-note'
import { mark } from './mark'
import { maths } from './maths'
import { paragraph } from './paragraph'
import { tagMention } from './tag-mention'
import { text } from './text'
import { wikiLink } from './wiki-link'

/** Raw HTML is text in a note. */
const noHtml: Construct = { micromark: { disable: { null: ['htmlFlow', 'htmlText'] } } }

const vault: readonly Construct[] = [
  noHtml,
  ...gfm,
  inlineNote,
  wikiLink,
  mark,
  maths,
  tagMention,
  paragraph,
  callout,
  blockId,
  text,
]

/** The language of a vault's notes, for remark-parse and remark-stringify: what it has beyond CommonMark, and lacks. */
export function remarkVault(this: Processor): void {
  remarkCjkFriendly.call(this as never)
  addConstructs(this, vault)
}

/** For a text that goes on from a label: its indented lines are no code, and a line of hyphens is under no heading. */
export function remarkProse(this: Processor): void {
  addConstructs(this, [{ micromark: { disable: { null: ['setextUnderline', 'codeIndented'] } } }])
}
