import { Mark, type MarkShape } from './mark'

type Props = { marks: readonly (MarkShape | 'unseen' | 'withheld')[]; label: string }

/** Marks in a line, as one picture that is read aloud as its label. What has no mark is a printed dot. */
export function MarkRow({ marks, label }: Props) {
  return (
    <span className="marks" role="img" aria-label={label}>
      {marks.map((mark, index) =>
        mark === 'unseen' || mark === 'withheld' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
          <i key={index} data-mark={mark} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
          <Mark key={index} shape={mark} />
        ),
      )}
    </span>
  )
}
