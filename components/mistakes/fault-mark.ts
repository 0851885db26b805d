import type { QuestionWords } from '@/components/messages/say'
import type { MarkShape } from '@/components/ui/mark'
import type { MistakeMark } from '@/lib/model/study/mistakes'

/** The mark of an answer. */
export function faultMark({ verdict }: Pick<MistakeMark, 'verdict'>): {
  shape: MarkShape
  word: keyof Pick<QuestionWords, 'rightWord' | 'partlyWord' | 'wrongWord'>
} {
  if (verdict === 'right') return { shape: 'circle', word: 'rightWord' }
  return verdict === 'partly' ? { shape: 'triangle', word: 'partlyWord' } : { shape: 'slash', word: 'wrongWord' }
}
