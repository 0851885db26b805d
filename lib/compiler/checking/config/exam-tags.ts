import type { Tag } from '../../../model/ids'
import type { Message } from '../../../model/message'
import { hasTag } from '../../../model/notes/has-tag'
import { toMessage } from '../messages/to-message'
import { isOneSlip, nearestName } from '../nearest-name'

/** A likely tag is suggested for at most so many unknown tags, since each is compared with all of the vault's. */
const MAX_SUGGESTED = 20

export interface TaggedNote {
  path: string
  tags: readonly Tag[]
  /** The number of questions that learners get. */
  items: number
}

export interface ExamDomains {
  path: string
  domains: readonly { name: string; tag: Tag }[]
}

interface Domain {
  exam: string
  name: string
  tag: Tag
}

/**
 * Tells of domains from which no question can be drawn, and of tags one slip away from a domain's: the questions below
 * such a tag are in no exam, and nobody misses them.
 */
export function examTags(exams: readonly ExamDomains[], notes: readonly TaggedNote[]): Message[] {
  const asking = notes.filter(({ items }) => items > 0)
  if (asking.length === 0) return []
  const used = [...new Set(asking.flatMap(({ tags }) => tags))]
  const domains = exams.flatMap(({ path, domains }) => domains.map(({ name, tag }) => ({ exam: path, name, tag })))
  const empty = domains.filter(({ tag }) => !hasTag({ tags: used }, tag))
  const filled = domains.filter((domain) => !empty.includes(domain))
  const missed = new Map(used.flatMap((tag) => missedBy(tag, filled)))
  return [
    ...empty.map((domain, i) => domainEmpty(domain, i < MAX_SUGGESTED ? nearestName(domain.tag, used) : null)),
    ...asking.flatMap(({ path, tags }) => tags.flatMap((tag) => domainMissed(path, tag, missed.get(tag)))),
  ]
}

function missedBy(tag: Tag, domains: readonly Domain[]): [Tag, Domain][] {
  if (domains.some((domain) => hasTag({ tags: [tag] }, domain.tag))) return []
  const meant = domains.find((domain) => isOneSlip(tag, domain.tag))
  return meant === undefined ? [] : [[tag, meant]]
}

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }

const domainEmpty = ({ exam, name, tag }: Domain, meant: Tag | null): Message =>
  toMessage(exam, {
    ruleId: 'domain-empty',
    span: START,
    reason: `Unexpected tag \`${tag}\` of the domain \`${name}\`, expected one of a note with questions`,
    mend:
      meant === null ? 'Give the tag to notes with questions, or take the domain out.' : `Did you mean \`${meant}\`?`,
  })

function domainMissed(path: string, tag: Tag, meant: Domain | undefined): Message[] {
  if (meant === undefined) return []
  const { exam, name } = meant
  return [
    toMessage(path, {
      ruleId: 'domain-missed',
      span: START,
      reason: `Unexpected tag \`${tag}\`, expected \`${meant.tag}\`, from which the domain \`${name}\` of \`${exam}\` is drawn`,
      mend: `Did you mean \`${meant.tag}\`? As it is, the questions of this note count in no domain.`,
    }),
  ]
}
