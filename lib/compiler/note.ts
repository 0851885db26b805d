import type { Lang, Tag } from '../model/ids'
import type { Finding, Span } from '../model/message'
import type { Source } from '../model/page'
import type { Titles } from '../model/titles'
import type { TopicName } from '../model/topic-names'

/** One file of a vault. `path` is relative to it, `/` between folders, Unicode NFC. */
export interface VaultFile {
  path: string
  bytes: Uint8Array
}

/** Data, and what was found on the way to it. Nothing in the compiler throws on what an author wrote. */
export interface Compiled<T> {
  data: T
  messages: RuledFinding[]
}

/** A finding with the rule that it falls under; the runner adds severity and file. */
export interface RuledFinding extends Finding {
  ruleId: string
}

/** A stretch of a note's Markdown, trimmed, and where it stands. */
export interface SourceText {
  markdown: string
  span: Span
}

/** What a vault or a note chose for some rules, by their ids. */
export type RuleChoices = Readonly<Partial<Record<string, 'off' | 'advice' | 'warning'>>>

/** What a vault's config says. */
export interface VaultConfig {
  choices: RuleChoices
  /** The names that it gives to topics, and where. */
  topics: readonly { tag: Tag; name: TopicName; span: Span }[]
}

export const NO_CONFIG: VaultConfig = { choices: {}, topics: [] }

export interface Frontmatter {
  id: string | null
  title: string | null
  /** In other languages. */
  titles: Titles
  tags: Tag[]
  aliases: string[]
  /** Calendar dates, `2026-11-24`. */
  created: string | null
  modified: string | null
  lang: Lang | null
  sources: Source[]
  asOf: string | null
  /** What the note chooses of the rules, by their ids. */
  rules: RuleChoices
  /** Everything that was read, also what only other readers need (a blueprint's domains). */
  data: Record<string, unknown>
}

export const NO_FRONTMATTER: Frontmatter = {
  id: null,
  title: null,
  titles: {},
  tags: [],
  aliases: [],
  created: null,
  modified: null,
  lang: null,
  sources: [],
  asOf: null,
  rules: {},
  data: {},
}

export interface ReadOption {
  /** A capital letter. */
  label: string
  labelSpan: Span
  text: SourceText
  /** In the order of the note; one that several options share stands at each of them. */
  explanations: SourceText[]
  /** `%% #misconception/name %%` in an explanation. */
  misconceptions: string[]
}

/** A question as it was read. */
export interface ReadItem {
  span: Span
  /** The block id of its own, `^q-name` without `^`. */
  pin: string | null
  /** From a comment of tags on the line above, `%% #form/scenario %%`. */
  tags: Tag[]
  stem: SourceText
  options: ReadOption[]
  /** Labels of the right options, in the options' order. */
  key: string[]
  /** What the answer line says after its colon, as it was read. */
  answer: SourceText | null
  /** General bullets, tails, whatever belongs to no single option; whole, in the order of the note. */
  general: SourceText[]
  /** False when a message of severity `error` concerns it: it is then not delivered. */
  deliverable: boolean
}

export interface ReadNote {
  path: string
  /** The first H1, else the title of the frontmatter, else the file's name. Plain text. */
  title: string
  frontmatter: Frontmatter
  items: ReadItem[]
  /**
   * The note without frontmatter, H1 and questions: their lines are empty, so that a line here is the same line of
   * the file.
   */
  concept: string
}
