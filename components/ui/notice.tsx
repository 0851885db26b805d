import type { ReactNode } from 'react'

type Props = { lead?: string; role?: 'status' | 'alert'; children: ReactNode }

/**
 * A line that says something is waiting or was refused. Amber, because it is not a verdict. `lead` is its first word.
 */
export function Notice({ lead, role = 'status', children }: Props) {
  return (
    <p className="note-line mb-6" role={role}>
      {lead !== undefined && <b>{lead}</b>}
      <span>{children}</span>
    </p>
  )
}
