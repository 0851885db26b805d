/** What grouping and ordering ask of an entry. */
export interface Groupable {
  /** What the option chosen most stands for, by its author. */
  misconceptions: readonly string[]
  topic: string
  /** The last fault was one of which the learner was sure. */
  sure: boolean
  faultAt: number
}

export interface MistakeGroup<T> {
  by: 'misconception' | 'topic'
  name: string
  entries: T[]
}

/**
 * First the misconceptions that two entries or more share, then topics. An entry stands in one group. Within a group
 * those come first of which the learner was sure, then the newest. Groups come by their size, then by their newest entry.
 */
export function groupMistakes<T extends Groupable>(entries: readonly T[]): MistakeGroup<T>[] {
  const shared = takeMisconceptions(entries)
  const taken = new Set(shared.flatMap((group) => group.entries))
  const topics = new Map<string, T[]>()
  for (const entry of entries) if (!taken.has(entry)) push(topics, entry.topic, entry)
  return [...inOrder(shared), ...inOrder([...topics].map(([name, list]) => ({ by: 'topic', name, entries: list })))]
}

/** One group of all, for a list by date alone. */
export function newestFirst<T extends Pick<Groupable, 'faultAt'>>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => b.faultAt - a.faultAt)
}

/** Of an entry's misconceptions, the one that most entries share. Of equals, the first by name. */
function takeMisconceptions<T extends Groupable>(entries: readonly T[]): MistakeGroup<T>[] {
  const met = new Map<string, T[]>()
  for (const entry of entries) for (const name of new Set(entry.misconceptions)) push(met, name, entry)
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const [largest] = [...entry.misconceptions].sort(
      (a, b) => (met.get(b)?.length ?? 0) - (met.get(a)?.length ?? 0) || (a < b ? -1 : 1),
    )
    if (largest !== undefined) push(groups, largest, entry)
  }
  return [...groups]
    .filter(([, list]) => list.length > 1)
    .map(([name, list]) => ({ by: 'misconception', name, entries: list }))
}

function inOrder<T extends Groupable>(groups: MistakeGroup<T>[]): MistakeGroup<T>[] {
  const sorted = groups.map((group) => ({
    ...group,
    entries: [...group.entries].sort((a, b) => Number(b.sure) - Number(a.sure) || b.faultAt - a.faultAt),
  }))
  const newest = (group: MistakeGroup<T>) => group.entries.reduce((at, { faultAt }) => Math.max(at, faultAt), 0)
  return sorted.sort((a, b) => b.entries.length - a.entries.length || newest(b) - newest(a))
}

function push<T>(lists: Map<string, T[]>, name: string, entry: T): void {
  const list = lists.get(name)
  if (list) list.push(entry)
  else lists.set(name, [entry])
}
