import pc from 'picocolors'
import { formatMessage } from '../../../lib/compiler/checking/messages/format-message'
import type { Published } from '../../../lib/compiler/publishing/published'
import { countOf } from '../../shared/count-of'

/** More messages than this are only counted by rule. */
const MOST_IN_FULL = 20

/** What was published, in a few lines. */
export function publishedText(published: Published): string {
  const { id, notes, items, counts, withheld, held, isUnchanged, serious, unfinished } = published
  const told = serious.length > MOST_IN_FULL ? '' : serious.map((message) => `${formatMessage(message)}\n`).join('')
  const what = [
    countOf(notes, 'note'),
    countOf(items, 'question'),
    countOf(counts.error, 'error'),
    countOf(counts.warning, 'warning'),
    countOf(counts.advice, 'piece of advice', 'pieces of advice'),
  ].join(', ')
  const done = `${isUnchanged ? 'Unchanged' : 'Published'}: ${what}, as ${id}\n`
  return `${told}${rulesText(counts.rules)}${done}${withheldText(withheld)}${heldText(held)}${unfinishedText(unfinished)}`
}

/** The messages by rule, the most frequent first. */
function rulesText(rules: Record<string, number>): string {
  const counts = listCounts(rules)
  return counts === '' ? '' : `Messages: ${counts}. Places and reasons: haeseol check <vault>\n`
}

/** The notes that are not for readers. */
function withheldText(withheld: Record<string, number>): string {
  const notes = Object.values(withheld).reduce((sum, count) => sum + count, 0)
  return notes === 0
    ? ''
    : `Not published because of their fields: ${countOf(notes, 'note')} (${listCounts(withheld)})\n`
}

/** @example listCounts({ draft: 1, private: 2 }) // => '2 private, 1 draft' */
const listCounts = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')

/** Tells the author which saved notes learners do not see yet. */
const heldText = (held: Published['held']): string =>
  held.length === 0
    ? ''
    : pc.yellow(`Still served in their last version without errors: ${held.map(({ path }) => path).join(', ')}\n`)

const unfinishedText = (reason: Published['unfinished']): string =>
  reason === null
    ? ''
    : pc.yellow(
        `The new version is in service, but not all files beside it could be written: ${reason}. The next publish tries again.\n`,
      )
