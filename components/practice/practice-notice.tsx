import { type QuestionWords, say } from '@/components/messages/say'
import type { SittingView } from '@/lib/model/view'

type Props = {
  view: SittingView
  told: 'undone' | 'none' | null
  back: { href: string; label: string } | undefined
  words: QuestionWords
}

/** A line of the pen above the question: what this practice is, or what became of the last press. */
export function PracticeNotice({ view, told, back, words }: Props) {
  const { similarTo, cram } = view
  const lines: [lead: string, about: string][] = []
  if (told === 'undone') lines.push([words.undone, words.undoneAbout])
  if (told === 'none') lines.push([words.noneAlike, ''])
  if (similarTo) lines.push([say(words.similarTo, { n: similarTo.number }), words.similarAbout])
  if (cram) lines.push([words.cram, words.cramAbout])
  return lines.map(([lead, about]) => (
    <p key={lead} className="pen-line" role="status">
      <span>
        <b>{lead}</b> {about}
      </span>
      {similarTo && back && (
        <a className="link" href={back.href}>
          {back.label}
        </a>
      )}
    </p>
  ))
}
