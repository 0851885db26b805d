/** The nodes that notes have beyond CommonMark, as mdast knows them. */
import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast'

/** `[[target#heading|alias]]`; with `!` before it, an embed. `value` is what stands between the brackets. */
export interface WikiLink extends Literal {
  type: 'wikiLink'
  embed: boolean
}

/** `==` before it is known whether it has a partner. None is left in a parsed tree. */
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

/** `^[words]`: a footnote where it is named. */
export interface InlineNote extends Parent {
  type: 'inlineNote'
  children: PhrasingContent[]
}

/** `#tag`; `value` without the hash. */
export interface TagMention extends Literal {
  type: 'tagMention'
}

/** `[?]` at the beginning of a list's item; `value` is what stands in the brackets. */
export interface TaskMark extends Literal {
  type: 'taskMark'
}

/** A formula; `value` is TeX without its delimiters. */
export interface Maths extends Literal {
  type: 'maths'
  open: '$' | '$$' | '\\(' | '\\['
  display: boolean
  /** Whether it stands in a line of text rather than as a block of its own. */
  inText: boolean
}

/** `^name` at the end of a paragraph; `value` without the caret. */
export interface BlockId extends Literal {
  type: 'blockId'
  /** Whether it stands on a line of its own below the paragraph's words. */
  ownLine: boolean
}

/** `%% words %%` or `<!-- words -->`; `value` with its marks. Only whole files have them: see `remarkWholeFile`. */
export interface Comment extends Literal {
  type: 'comment'
}

/** A quote that begins with `[!kind|bar]` and perhaps a sign that it folds. `bar` is with its bar, or empty. */
export interface Callout extends Parent {
  type: 'callout'
  kind: string
  bar: string
  fold: '' | '+' | '-'
  children: [CalloutTitle, ...(BlockContent | DefinitionContent)[]]
}

/** The rest of a callout's first line. Without children where the author gave none. */
export interface CalloutTitle extends Parent {
  type: 'calloutTitle'
  children: PhrasingContent[]
}

/** A place that the vault fills: an index into the page's slots. Its children are the text of a link. */
export interface SlotNode extends Parent {
  type: 'slot'
  index: number
  children: PhrasingContent[]
}

/** What the vault's syntax adds to running text. */
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
