'use client' // its data is smaller than what it draws, and a page has it twice
import type { ReactNode } from 'react'
import { Html } from '@/components/html'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import { MarkedFoot } from '@/components/question/marked-foot'
import { QuestionBody } from '@/components/question/question'
import { statusSentence } from '@/components/question/status-sentence'
import { verdictMark } from '@/components/question/verdict'
import { Mark } from '@/components/ui/mark'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'

type Props = {
  item: DeliveredItem
  number: number
  marking: Marking
  locale: Locale
  words: QuestionWords
  isOpen: boolean
  /** Facts about the answer, at the end of the line. */
  children?: ReactNode
}

/** One question of a result. Folded, it is a line; unfolded, it shows the explanation of each option. */
export function MarkedItem({ item, number, marking, locale, words, isOpen, children }: Props) {
  const verdict = isMarked(marking) ? verdictMark(marking) : null
  return (
    <li>
      <details open={isOpen}>
        <summary>
          <span className="q-no">
            <span className="sr-only">{words.number}</span>
            {number}
            {verdict && <Mark shape={verdict.shape} />}
            <span className="sr-only">, {words[verdict?.word ?? 'withheldWord']}</span>
          </span>
          <Html as="span" className="t" lang={item.lang} html={item.stem} />
          <span className="m">{children}</span>
        </summary>
        {/* A link into a folded question unfolds it. */}
        <div className="leaf" id={item.id}>
          <div className="wide">
            <QuestionBody item={item} marking={marking} words={words} name={`option-${item.id}`} />
            <div className="q-foot">
              <p className="verdict" id={`${item.id}-verdict`}>
                {statusSentence(item, marking, undefined, words)}
              </p>
              <MarkedFoot item={item.id} marking={marking} locale={locale} words={words} />
            </div>
          </div>
        </div>
      </details>
    </li>
  )
}
