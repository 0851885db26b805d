import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { say } from '@/components/messages/say'
import type { ChangedAnswer } from '@/lib/model/study/result'
import type { Confidence } from '@/lib/model/study/sitting'
import { duration } from './duration'
import { MarkedItem } from './marked-item'
import { ChangePath } from './result-changes'
import type { NumberedItem } from './result-groups'

type Props = {
  item: NumberedItem
  confidence: Confidence | null
  elapsedMs: number | null
  change: ChangedAnswer | undefined
  isOpen: boolean
}

/** One question of a result, with how sure the learner was, the time it took, and how the answer was changed. */
export async function ResultItem({ item, confidence, elapsedMs, change, isOpen }: Props) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('result'), getMessages()])
  const words = messages.question
  const { delivered, number, feedback } = item
  const facts = [
    confidence && say(words.saidConfidence, { word: words[confidence] }),
    elapsedMs !== null && duration(elapsedMs / 1000, t),
  ]
  return (
    <MarkedItem item={delivered} number={number} marking={feedback} locale={locale} words={words} isOpen={isOpen}>
      {facts.filter(Boolean).join(' · ')} {change && <ChangePath change={change} item={delivered} />}
    </MarkedItem>
  )
}
