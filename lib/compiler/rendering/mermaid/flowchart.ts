/** What a flowchart says: boxes, arrows between them, and groups around them. */
export interface Flowchart {
  direction: string
  boxes: Map<string, Box>
  arrows: Arrow[]
  groups: Group[]
}

export interface Box {
  words: string
  /** What opens and closes its words for the library. */
  shape: Shape
}

export type Shape = readonly [open: string, close: string]

export interface Arrow {
  from: string
  to: string
  /** As the library reads it. */
  line: string
  words: string
}

export interface Group {
  id: string
  title: string
  direction: string | null
  /** Ids of the boxes that it names, in order. */
  boxes: Set<string>
  groups: Group[]
}

export const allGroups = (groups: Group[]): Group[] => groups.flatMap((group) => [group, ...allGroups(group.groups)])

/** Ids of the boxes that stand in no group. */
export function boxesOutside({ boxes, groups }: Flowchart): string[] {
  const grouped = new Set(allGroups(groups).flatMap((group) => [...group.boxes]))
  return [...boxes.keys()].filter((id) => !grouped.has(id))
}
