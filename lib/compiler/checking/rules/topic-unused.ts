import type { Rule } from '../rule'

/** A name for a tag that no note has is shown nowhere. Mostly the tag is misspelt, and the topic goes without its name. */
export const topicUnused: Rule = { id: 'topic-unused', severity: 'advice' }
