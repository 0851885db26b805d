import { groupBy } from '../../base/group-by'
import type { Arrow, Flowchart } from './flowchart'

/**
 * Finds the arrows of a flowchart that lead back to a box that its author wrote before. Left to itself, the library
 * breaks a circle anywhere, and then draws the first box last.
 */
export function returnArrows({ boxes, arrows }: Flowchart): ReadonlySet<Arrow> {
  const order = new Map([...boxes.keys()].map((id, at) => [id, at]))
  const arrowsFrom = groupBy(arrows, ({ from }) => from)
  const leadsBack = ({ from, to }: Arrow) => order.get(to)! < order.get(from)! && reaches(to, from, arrowsFrom)
  return new Set(arrows.filter(leadsBack))
}

/** Whether arrows lead from one box to another. */
function reaches(start: string, end: string, arrowsFrom: ReadonlyMap<string, readonly Arrow[]>): boolean {
  const seen = new Set([start])
  for (const box of seen) {
    if (box === end) return true
    for (const { to } of arrowsFrom.get(box) ?? []) seen.add(to)
  }
  return false
}
