import type { ReactNode } from 'react'

type Props = { kind: ReactNode; title: ReactNode; facts: ReactNode; children?: ReactNode }

/** A row of a list: its kind, its title with facts below, and actions at the end. */
export function ListRow({ kind, title, facts, children }: Props) {
  return (
    <li className="list-row">
      <span className="k">{kind}</span>
      <div>
        <b>{title}</b>
        <div className="text-sm text-ink-soft">{facts}</div>
      </div>
      {children}
    </li>
  )
}
