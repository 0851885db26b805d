import type { ReactNode } from 'react'

type Props = { kind: string; title: ReactNode; facts: ReactNode; children?: ReactNode }

/** A row of a list of things to do: what kind it is, its title with facts below, and at the end what to do with it. */
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
