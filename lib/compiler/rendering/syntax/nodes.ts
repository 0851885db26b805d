/** The mdast nodes that notes have beyond CommonMark. */
import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast'

/** `[[target#heading|alias]]`, or with `!` before it an embed. `value` is the text between the brackets. */
export interface WikiLink extends Literal {
  type: 'wikiLink'
  embed: boolean
}

/** `==`, until it is paired. A parsed tree has none. */
export interface MarkFence extends Literal {
  type: 'markFence'
  opens: boolean
  closes: boolean
}

/** `==highlighted==`. */
export interface Mark extends Parent {
  type: 'mark'
  children: PhrasingContent[]
}

/** `^[words]`: a footnote written where it is referred to. */
export interface InlineNote extends Parent {
  type: 'inlineNote'
  children: PhrasingContent[]
}

/** `#tag`; `value` without the hash. */
export interface TagMention extends Literal {
  type: 'tagMention'
}

/** `[?]` at the beginning of a list item. `value` is the text between the brackets. */
export interface TaskMark extends Literal {
  type: 'taskMark'
}

/** A formula; `value` is TeX without its delimiters. */
export interface Maths extends Literal {
  type: 'maths'
  open: '$' | '$$' | '\\(' | '\\['
  display: boolean
  /** Whether it is in running text. Else it is a block. */
  inText: boolean
}

/** `^name` at the end of a paragraph; `value` without the caret. */
export interface BlockId extends Literal {
  type: 'blockId'
  /** Whether it is on a line of its own below the paragraph's text. */
  ownLine: boolean
}

/** `%% words %%` or `<!-- words -->`. `value` includes the marks. Only whole files have them: see `remarkWholeFile`. */
export interface Comment extends Literal {
  type: 'comment'
}

/** A quote that begins with `[!kind|bar]`, with a sign behind it if it is foldable. `bar` includes the bar, or is empty. */
export interface Callout extends Parent {
  type: 'callout'
  kind: string
  bar: string
  fold: '' | '+' | '-'
  children: [CalloutTitle, ...(BlockContent | DefinitionContent)[]]
}

/** The rest of a callout's first line. It has no children if the author gave no title. */
export interface CalloutTitle extends Parent {
  type: 'calloutTitle'
  children: PhrasingContent[]
}

/** A place that the vault fills: an index into the page's slots. The children are the text of a link. */
export interface SlotNode extends Parent {
  type: 'slot'
  index: number
  children: PhrasingContent[]
}

/** The nodes that notes add to running text. */
interface VaultPhrasing {
  wikiLink: WikiLink
  markFence: MarkFence
  mark: Mark
  inlineNote: InlineNote
  tagMention: TagMention
  taskMark: TaskMark
  maths: Maths
  blockId: BlockId
  comment: Comment
  slot: SlotNode
}

declare module 'mdast' {
  interface PhrasingContentMap extends VaultPhrasing {}
  interface BlockContentMap {
    callout: Callout
  }
  interface RootContentMap extends VaultPhrasing {
    callout: Callout
    calloutTitle: CalloutTitle
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink'
    markFence: 'markFence'
    inlineNote: 'inlineNote'
    inlineNoteMark: 'inlineNoteMark'
    tagMention: 'tagMention'
    taskMark: 'taskMark'
    maths: 'maths'
    comment: 'comment'
    enclosedLine: 'enclosedLine'
  }
}
