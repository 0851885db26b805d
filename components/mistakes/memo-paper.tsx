'use client'
import { useEffect, useRef } from 'react'
import type { OwnWordsWords } from '@/components/messages/say'
import type { ItemId } from '@/lib/model/ids'
import { MEMO_LENGTH } from '@/lib/model/study/memo'
import type { OwnWords } from '@/lib/model/study/mistakes'
import { CauseChoice } from './cause-choice'
import { SavePhaseWord } from './save-phase'
import { useOwnWords } from './use-own-words'
import { bothOf, type Words } from './words-state'

type Props = { item: ItemId; stored: OwnWords; legend: string; words: OwnWordsWords }

/** The learner's own notes on a question: cause and memo. They are saved while being typed. */
export function MemoPaper({ item, stored, legend, words }: Props) {
  const own = useOwnWords(item, stored)
  const paper = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (location.hash === '#memo') paper.current?.focus({ preventScroll: true }) // who came to write a memo may begin
  }, [])
  return (
    <section className="own-page" id="memo" aria-labelledby="memo-title">
      <div className="own-head">
        <h2 id="memo-title">{words.memo}</h2>
        <SavePhaseWord phase={own.phase} words={words} />
      </div>
      <CauseChoice
        item={item}
        cause={own.words.cause}
        legend={legend}
        words={words}
        onChoose={(cause) => own.edit({ cause })}
      />
      {own.other !== null && <Conflict mine={own.words} theirs={own.other} words={words} onSettle={own.settle} />}
      <textarea
        ref={paper}
        className="paper needs-script"
        aria-labelledby="memo-title"
        aria-describedby="memo-hint"
        spellCheck={false}
        maxLength={MEMO_LENGTH}
        value={own.words.memo}
        onChange={(event) => own.edit({ memo: event.target.value })}
      />
      <p className="hint needs-script" id="memo-hint">
        {words.asTyped}
      </p>
      <p className="hand without-script">{own.words.memo}</p>
    </section>
  )
}

type ConflictProps = { mine: Words; theirs: Words; words: OwnWordsWords; onSettle(words: Words): void }

/** Shows both memos until the learner has compared them. */
function Conflict({ mine, theirs, words, onSettle }: ConflictProps) {
  return (
    <details className="conflict" open>
      <summary className="link">{words.compare}</summary>
      <h3>{words.theirs}</h3>
      <p className="hand">{theirs.memo === '' ? words.empty : theirs.memo}</p>
      {theirs.cause !== null && <p className="hint">{words.causes[theirs.cause]}</p>}
      <div className="acts">
        <button className="btn" type="button" onClick={() => onSettle(bothOf(mine, theirs))}>
          {words.keepBoth}
        </button>
        <button className="btn-quiet" type="button" onClick={() => onSettle(mine)}>
          {words.keepMine}
        </button>
        <button
          className="btn-quiet"
          type="button"
          onClick={() => onSettle({ cause: theirs.cause, memo: theirs.memo })}
        >
          {words.keepTheirs}
        </button>
      </div>
    </details>
  )
}
