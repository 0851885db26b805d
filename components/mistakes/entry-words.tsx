'use client'
import type { OwnWordsWords } from '@/components/messages/say'
import type { ItemId } from '@/lib/model/ids'
import type { OwnWords } from '@/lib/model/study/mistakes'
import { CauseChoice } from './cause-choice'
import { SavePhaseWord } from './save-phase'
import { useOwnWords } from './use-own-words'

type Props = { item: ItemId; stored: OwnWords; legend: string; words: OwnWordsWords }

/** The learner's notes on an entry. The cause can be chosen here, the memo is only shown. */
export function EntryWords({ item, stored, legend, words }: Props) {
  const own = useOwnWords(item, stored)
  return (
    <>
      <CauseChoice
        item={item}
        cause={own.words.cause}
        legend={legend}
        words={words}
        onChoose={(cause) => own.edit({ cause })}
      />
      <SavePhaseWord phase={own.phase} words={words} />
      {own.words.memo !== '' && (
        <p className="hand">
          <span className="sr-only">{words.memo}: </span>
          {own.words.memo}
        </p>
      )}
    </>
  )
}
