/** The data of an entry for grouping and ordering. */
export interface Groupable {
  /** The misconceptions behind the option chosen most often. */
  misconceptions: readonly string[]
  topic: string
  /** Whether the learner was sure at the last fault. */
  sure: boolean
  faultAt: number
}

export interface MistakeGroup<T> {
  by: 'misconception' | 'topic'
  name: string
  entries: T[]
}

/**
 * Groups entries by misconceptions that at least two of them share, then by topic. Each entry is in one group. In a
 * group, entries about which the learner was sure come first, then the newest. Groups are sorted by size, then by
 * newest entry.
 */
export function groupMistakes<T extends Groupable>(entries: readonly T[]): MistakeGroup<T>[] {
  const shared = takeMisconceptions(entries)
  const taken = new Set(shared.flatMap((group) => group.entries))
  const topics = new Map<string, T[]>()
  for (const entry of entries) if (!taken.has(entry)) push(topics, entry.topic, entry)
  return [...inOrder(shared), ...inOrder([...topics].map(([name, list]) => ({ by: 'topic', name, entries: list })))]
}

/** A single group with all entries, for a list by date. */
export function newestFirst<T extends Pick<Groupable, 'faultAt'>>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => b.faultAt - a.faultAt)
}

/** The misconception of an entry that most entries share. If several do, the first by name. */
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
