import type { ReactNode } from 'react'

type Props = { title: string; about: string; children?: ReactNode }

/** Shown if there is nothing to list: says what that means and what to do next. */
export function EmptyState({ title, about, children }: Props) {
  return (
    <div className="empty">
      <h1>{title}</h1>
      <p>{about}</p>
      <div className="acts">{children}</div>
    </div>
  )
}
