import type { Tag } from '../../../model/ids'
import type { Message } from '../../../model/message'
import { withTopicsAbove } from '../../../model/notes/with-topics-above'
import { chooseMessages } from '../messages/choose-messages'
import { toMessage } from '../messages/to-message'
import { nearestName } from '../nearest-name'
import { CONFIG_FILE } from './config-file'
import type { VaultConfig } from './vault-config'

/** A likely tag is suggested for at most so many names, since each is compared with all tags of the vault. */
const MAX_SUGGESTED = 20

interface NoteOfTopics {
  path: string
  tags: readonly Tag[]
}

/** Tells of names that a vault's config gives to what is neither a topic nor a folder of any note. */
export function unusedTopics({ topics, settings }: VaultConfig, notes: Iterable<NoteOfTopics>): Message[] {
  if (topics.length === 0) return []
  const used = new Set<Tag>()
  for (const { path, tags } of notes) {
    const folder = path.split('/').slice(0, -1).join('/').toLowerCase() as Tag
    for (const topic of [...tags, folder].flatMap(withTopicsAbove)) used.add(topic)
  }
  const unused = topics.filter(({ tag }) => !used.has(tag))
  const messages = unused.map(({ tag, span }, index) => {
    const meant = index < MAX_SUGGESTED ? nearestName(tag, used) : null
    return toMessage(CONFIG_FILE, {
      ruleId: 'topic-unused',
      span,
      reason: `Unexpected name for topic \`${tag.slice(0, 60)}\`, expected a tag or a folder of a note`,
      mend: meant === null ? 'Give the tag to a note, or take the name out.' : `Did you mean \`${meant}\`?`,
    })
  })
  return chooseMessages(messages, settings)
}
