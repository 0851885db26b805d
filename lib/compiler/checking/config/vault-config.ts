import type { Tag } from '../../../model/ids'
import type { Span } from '../../../model/message'
import type { SameWords } from '../../../model/notes/search-note'
import type { TopicName } from '../../../model/notes/topic-names'
import type { RuleSettings } from './rule-settings'

/** The settings in a vault's config. */
export interface VaultConfig {
  settings: RuleSettings
  /** What pages call the site; null if the config does not say. */
  title: TopicName | null
  /** Whether pages load images of other sites. */
  showsRemoteImages: boolean
  /** The names of the fields of frontmatter that pages show. */
  properties: readonly string[]
  /** Whether pages break lines where notes do. */
  showsLineBreaks: boolean
  /** Names of topics, and where the config gives them. */
  topics: readonly { tag: Tag; name: TopicName; span: Span }[]
  /** Words that a search treats as equal. */
  sameWords: readonly SameWords[]
}

export const NO_CONFIG: VaultConfig = {
  settings: {},
  title: null,
  showsRemoteImages: false,
  properties: [],
  showsLineBreaks: false,
  topics: [],
  sameWords: [],
}
