import type { ReactNode } from 'react'
import { PageHead } from './page-head'

type Props = { title: string; about: string; children?: ReactNode }

/** Shown if there is nothing to list: says what that means and what to do next. */
export function EmptyState({ title, about, children }: Props) {
  return (
    <>
      <PageHead title={title} under={about} />
      <div className="acts">{children}</div>
    </>
  )
}
