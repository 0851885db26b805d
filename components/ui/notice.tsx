import type { ReactNode } from 'react'

type Props = { lead?: string; role?: 'status' | 'alert'; children: ReactNode }

/** A line that something waits or was refused: amber, and never a verdict. `lead` is the word that it begins with. */
export function Notice({ lead, role = 'status', children }: Props) {
  return (
    <p className="note-line mb-6" role={role}>
      {lead !== undefined && <b>{lead}</b>}
      <span>{children}</span>
    </p>
  )
}
