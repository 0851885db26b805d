import { addressOf } from '@/lib/model/addresses/base-path'
import { pagePath } from '@/lib/model/addresses/static-site'

/** Notes that are one dot. */
export interface DrawnGroup {
  name: string
  /** The name of the link to their map. */
  opens: string
  href: string
  notes: number
}

type Props = {
  groups: readonly DrawnGroup[]
  /** Pairs of indexes of groups, with the number of links between them. */
  ties: readonly (readonly [number, number, number])[]
  label: string
}

const ROW = 34
const COLUMNS = { left: 300, right: 700 }

/** The folders of a large vault, or topics, in two facing columns. A line is as thick as they have links. */
export function GroupsDrawing({ groups, ties, label }: Props) {
  const half = Math.ceil(groups.length / 2)
  const placeOf = (i: number) => ({
    x: i < half ? COLUMNS.left : COLUMNS.right,
    y: (i < half ? i : i - half) * ROW + ROW / 2 + 6,
  })
  const most = Math.max(1, ...ties.map(([, , count]) => count))
  return (
    <div className="graph-pan">
      {/* biome-ignore lint/a11y/useSemanticElements: no HTML element can be a group inside a drawing */}
      <svg className="map" viewBox={`0 0 1000 ${half * ROW + 12}`} role="group" aria-label={label}>
        {ties.map(([a, b, count]) => (
          <path
            key={`${a} ${b}`}
            className="tie"
            d={curve(placeOf(a), placeOf(b))}
            strokeWidth={1 + (5 * count) / most}
          />
        ))}
        {groups.map(({ name, opens, href, notes }, i) => (
          <a key={href} href={addressOf(pagePath(href))} aria-label={opens}>
            <circle cx={placeOf(i).x} cy={placeOf(i).y} r="6" />
            <text x={placeOf(i).x + (i < half ? -14 : 14)} y={placeOf(i).y + 5} textAnchor={i < half ? 'end' : 'start'}>
              {shorten(name)} <tspan className="count">{notes}</tspan>
            </text>
          </a>
        ))}
      </svg>
    </div>
  )
}

const LONGEST = 28
const shorten = (name: string) => ([...name].length <= LONGEST ? name : `…${[...name].slice(1 - LONGEST).join('')}`)

type Place = { x: number; y: number }

/** Between columns a straight line, within a column an arc to the middle. */
function curve(a: Place, b: Place): string {
  if (a.x !== b.x) return `M${a.x} ${a.y}L${b.x} ${b.y}`
  const bend = a.x === COLUMNS.left ? a.x + 90 : a.x - 90
  return `M${a.x} ${a.y}C${bend} ${a.y} ${bend} ${b.y} ${b.x} ${b.y}`
}
