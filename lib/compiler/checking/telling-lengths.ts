import type { Message } from '../../model/message'
import { groupTopics, type TaggedNote } from './group-topics'
import { toMessage } from './messages/to-message'
import { lengthHabitOf, tellingLength } from './questions/key-length'

/** Tells of a vault and of topics whose keys are given away by length, at the first question of each. */
export function tellingLengths(notes: readonly TaggedNote[]): Message[] {
  const asking = notes.map(({ facts }) => facts).filter(({ at }) => at.length > 0)
  const topics = [...groupTopics(notes)].flatMap(([tag, topic]) => tellOf(topic, `of \`#${tag}\``))
  return [...tellOf(asking, 'of this vault'), ...topics]
}

function tellOf(notes: readonly TaggedNote['facts'][], where: string): Message[] {
  const habit = lengthHabitOf(notes.flatMap(({ lengths }) => lengths))
  const [first] = notes
  if (habit === null || first === undefined) return []
  const place = { line: first.at[0]!, column: 1 }
  const finding = tellingLength(habit, { start: place, end: place }, where)
  return [toMessage(first.path, { ...finding, ruleId: 'key-length-telling' })]
}
