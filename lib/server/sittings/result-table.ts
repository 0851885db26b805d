import 'server-only'
import { isMarked } from '../../model/feedback'
import type { OptionId } from '../../model/ids'
import type { DeliveredItem } from '../../model/item'
import { htmlText } from '../../model/text/html-text'
import { lettersOf } from '../../model/text/letters'
import type { ItemResultView, ResultView } from '../../model/view'

const HEAD = [
  'number',
  'item',
  'note',
  'question',
  'verdict',
  'answer',
  'key',
  'confidence',
  'seconds',
  'starred',
  'changes',
]

/**
 * A result as a table with a row for each question. Verdict and key are empty if an open exam contains the question.
 */
export function resultTable(result: ResultView): (string | number | null)[][] {
  return [HEAD, ...result.items.map((item, index) => rowOf(item, index + 1, result))]
}

function rowOf({ item, delivered, response, feedback }: ItemResultView, number: number, result: ResultView) {
  const verdict = isMarked(feedback) ? (response === null ? 'blank' : feedback.verdict) : null
  const elapsedMs = result.elapsedMs[item] ?? null
  const change = result.changes.find((one) => one.item === item)
  return [
    number,
    item,
    result.noteOf[item]?.title ?? null,
    htmlText(delivered.stem),
    verdict,
    letters(delivered, feedback.options),
    isMarked(feedback) ? letters(delivered, feedback.key) : null,
    result.confidences[item] ?? null,
    elapsedMs === null ? null : Math.round(elapsedMs / 1000),
    result.flags.includes(item) ? 'yes' : null,
    change === undefined ? null : change.path.map((options) => letters(delivered, options) || 'blank').join(' > '),
  ]
}

const letters = (item: DeliveredItem, options: readonly OptionId[]) => lettersOf(item, options).join(' ')
