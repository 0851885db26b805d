import { Html } from '@/components/html'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import type { Marking } from './option-mark'

type Props = { marking: Marking; locale: Locale; words: QuestionWords; teachesHere?: boolean }

/** Below a marked question: what explains it as a whole, and the paragraph that teaches it. */
export function MarkedFoot({ marking, locale, words, teachesHere = false }: Props) {
  const { general, teaches, verdict } = marking.feedback
  const place = teaches && `${teachesHere ? '' : `/${locale}/notes/${teaches.note}`}#${teaches.anchor}`
  return (
    <>
      {general !== null && (
        <div className="general">
          <p className="text-xs font-semibold text-ink-faint">{words.general}</p>
          <Html className="why-general" html={general} />
        </div>
      )}
      {place && verdict !== 'right' && (
        <p className="teach">
          <span className="block text-xs font-semibold text-ink-faint">{words.teaches}</span>
          <a className="link text-sm" href={place}>
            {words.toTeaches}
          </a>
        </p>
      )}
    </>
  )
}
