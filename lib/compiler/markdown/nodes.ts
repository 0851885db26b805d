/** The nodes that notes have beyond CommonMark, as mdast knows them. */
import type { Data, Literal, Parent, PhrasingContent } from 'mdast'

/** `[[target#heading|alias]]`; with `!` before it, an embed. `value` is what stands between the brackets. */
export interface WikiLink extends Literal {
  type: 'wikiLink'
  embed: boolean
}

/** `==` before it is known whether it has a partner. */
export interface MarkFence extends Literal {
  type: 'markFence'
  opens: boolean
  closes: boolean
}

/** `==highlighted==`. */
export interface Mark extends Parent {
  type: 'mark'
  children: PhrasingContent[]
  data: Data
}

/** `^[words]`: a footnote where it is named. */
export interface InlineNote extends Parent {
  type: 'inlineNote'
  children: PhrasingContent[]
}

/** `#tag`; `value` without the hash. */
export interface TagMention extends Literal {
  type: 'tagMention'
}

/** A formula; `value` is TeX without its delimiters. */
export interface Maths extends Literal {
  type: 'maths'
  display: boolean
  /** Whether it stands in a line of text rather than as a block of its own. */
  inText: boolean
}

/** A place that the vault fills: an index into the page's slots. Its children are the text of a link. */
export interface SlotNode extends Parent {
  type: 'slot'
  index: number
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    wikiLink: WikiLink
    markFence: MarkFence
    mark: Mark
    inlineNote: InlineNote
    tagMention: TagMention
    maths: Maths
    slot: SlotNode
  }
  interface RootContentMap {
    wikiLink: WikiLink
    markFence: MarkFence
    mark: Mark
    inlineNote: InlineNote
    tagMention: TagMention
    maths: Maths
    slot: SlotNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink'
    markFence: 'markFence'
    inlineNote: 'inlineNote'
    inlineNoteMark: 'inlineNoteMark'
    tagMention: 'tagMention'
    maths: 'maths'
    enclosedLine: 'enclosedLine'
  }
}
