import { Html } from '@/components/html'
import { sittingHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import { isMarked, type Marking } from '@/lib/model/feedback'

type Props = { marking: Marking; locale: Locale; words: QuestionWords; teachesHere?: boolean }

/**
 * Below a marked question: what explains it as a whole, and the paragraph that teaches it. Below one that is marked
 * after an open exam: the way to that exam.
 */
export function MarkedFoot({ marking, locale, words, teachesHere = false }: Props) {
  if (!isMarked(marking)) return <ToOpenExam href={sittingHref(locale, marking.openExam)} words={words} />
  const { general, teaches, verdict } = marking
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

function ToOpenExam({ href, words }: { href: string; words: QuestionWords }) {
  return (
    <p className="mt-1">
      <a className="link text-sm" href={href}>
        {words.toOpenExam}
      </a>
    </p>
  )
}
