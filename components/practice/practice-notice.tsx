import type { QuestionWords } from '@/components/messages/say'

type Props = { cram: boolean; told: 'undone' | 'none' | null; words: QuestionWords }

/** A line above the question: what kind of practice this is, or the outcome of the last press. */
export function PracticeNotice({ cram, told, words }: Props) {
  const lines: [lead: string, about: string][] = []
  if (told === 'undone') lines.push([words.undone, words.undoneAbout])
  if (told === 'none') lines.push([words.noneAlike, ''])
  if (cram) lines.push([words.cram, words.cramAbout])
  return lines.map(([lead, about]) => (
    <p key={lead} className="pen-line" role="status">
      <span>
        <b>{lead}</b> {about}
      </span>
    </p>
  ))
}
