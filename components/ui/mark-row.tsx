'use client'
import { Mark, type MarkShape } from './mark'

type Props = { marks: readonly (MarkShape | 'unseen' | 'withheld')[]; label: string }

/** A row of marks, which screen readers read as one picture with a label. A missing mark is a dot. */
export function MarkRow({ marks, label }: Props) {
  return (
    <span className="marks" role="img" aria-label={label}>
      {marks.map((mark, index) =>
        mark === 'unseen' || mark === 'withheld' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is identified by its place
          <i key={index} data-mark={mark} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is identified by its place
          <Mark key={index} shape={mark} />
        ),
      )}
    </span>
  )
}
