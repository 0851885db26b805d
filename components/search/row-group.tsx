import type { ReactNode } from 'react'

/** Rows of a list box under one name. */
export function RowGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: outside of a select, no element groups options
    <div role="group" aria-label={name}>
      <p className="palette-group" aria-hidden="true">
        {name}
      </p>
      {children}
    </div>
  )
}
