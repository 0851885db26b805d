import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { type QuestionWords, say } from '@/components/messages/say'
import { MarkedFoot } from '@/components/question/marked-foot'
import { QuestionBody } from '@/components/question/question'
import { statusSentence } from '@/components/question/status-sentence'
import { verdictMark } from '@/components/question/verdict'
import { Mark } from '@/components/ui/mark'
import { isMarked } from '@/lib/model/feedback'
import type { ChangedAnswer } from '@/lib/model/result'
import type { Confidence } from '@/lib/model/sitting'
import { duration } from './duration'
import { ChangePath } from './result-changes'
import type { NumberedItem } from './result-groups'

type Props = {
  item: NumberedItem
  confidence: Confidence | null
  elapsedMs: number | null
  change: ChangedAnswer | undefined
  isOpen: boolean
}

/** One question of a result. Folded, it is a line; unfolded, it shows the explanation of each option. */
export async function ResultItem({ item, confidence, elapsedMs, change, isOpen }: Props) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('result'), getMessages()])
  const words = messages.question as QuestionWords
  const { delivered, number, feedback } = item
  const verdict = isMarked(feedback) ? verdictMark(feedback) : null
  const facts = [
    confidence && say(words.saidConfidence, { word: words[confidence] }),
    elapsedMs !== null && duration(elapsedMs / 1000, t),
  ]
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
          <Html as="span" className="t" lang={delivered.lang} html={delivered.stem} />
          <span className="m">
            {facts.filter(Boolean).join(' · ')} {change && <ChangePath change={change} item={delivered} />}
          </span>
        </summary>
        {/* A link into a folded question unfolds it. */}
        <div className="leaf" id={delivered.id}>
          <div className="wide">
            <QuestionBody item={delivered} marking={feedback} words={words} name={`option-${delivered.id}`} />
            <div className="q-foot">
              <p className="verdict" id={`${delivered.id}-verdict`}>
                {statusSentence(delivered, feedback, undefined, words)}
              </p>
              <MarkedFoot item={delivered.id} marking={feedback} locale={locale} words={words} />
            </div>
          </div>
        </div>
      </details>
    </li>
  )
}
