import type { MouseEvent, ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { opensElsewhere } from '@/components/ui/opens-elsewhere'
import { rowId } from './row-ids'

/** What the rows of a list need to be chosen and followed. */
export interface Rows {
  /** The number of the chosen row. */
  active: number
  choose(row: number): void
  /** A row is being followed. */
  onFollow(): void
}

/** A press on the list leaves the focus in the field, so that one can type on. */
export const keepFocus = (event: MouseEvent) => event.preventDefault()

type Props = Rows & {
  row: number
  href: string
  /** Whether the browser itself goes there, since only it follows a text fragment. */
  isNative?: boolean
  /** Whether it cannot be followed now. */
  isClosed?: boolean
  kind?: string
  children: ReactNode
}

/** A row of a list box that leads somewhere. It is a link, so that it opens in another tab as links do. */
export function RowLink({ row, href, isNative, isClosed, kind, active, choose, onFollow, children }: Props) {
  function press(event: MouseEvent) {
    if (isClosed) return event.preventDefault()
    if (!opensElsewhere(event)) onFollow()
  }
  return (
    <Link
      className="palette-row"
      id={rowId(row)}
      role="option"
      tabIndex={-1}
      href={href}
      isNative={isNative}
      aria-selected={row === active}
      aria-disabled={isClosed || undefined}
      data-kind={kind}
      onClick={press}
      onMouseMove={() => choose(row)}
    >
      {children}
    </Link>
  )
}
