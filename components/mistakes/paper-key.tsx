import { Html } from '@/components/html'
import type { MistakeRecord } from '@/lib/model/study/mistakes'
import { lettersOf } from '@/lib/model/text/letters'

/** The key of a question at the end of the paper, with its explanation. */
export function PaperKey({ record: { mistake, feedback }, number }: { record: MistakeRecord; number: number }) {
  const explained = feedback.key.flatMap((option) => feedback.explanations[option] ?? [])
  const why = explained.length > 0 || feedback.general === null ? explained : [feedback.general]
  return (
    <>
      <dt>
        {number} · {lettersOf(mistake.item, feedback.key).join(', ')}
      </dt>
      <dd>
        {why.map((html) => (
          <Html key={html} html={html} />
        ))}
      </dd>
    </>
  )
}
