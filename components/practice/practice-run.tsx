'use client'
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import { newsOf, saveStatus } from '@/components/outbox/save-status'
import { SaveWord } from '@/components/outbox/save-word'
import { useAnswers } from '@/components/outbox/use-answers'
import { LiveQuestion } from '@/components/question/live-question'
import { StarButton } from '@/components/question/star-button'
import { useFlags } from '@/components/question/use-flags'
import { useTarget } from '@/components/question/use-target'
import { Key } from '@/components/ui/key'
import { addressOf } from '@/lib/model/base-path'
import type { Marking } from '@/lib/model/feedback'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { SittingView } from '@/lib/model/view'
import { KeyList } from './key-list'
import { Strip } from './strip'

type Markings = Partial<Record<ItemId, Marking>>
type Props = { view: SittingView; title: string; locale: Locale; words: QuestionWords }

/** One question after another, each marked in place. Without script they all stand one below the other. */
export function PracticeRun({ view, title, locale, words }: Props) {
  const { id, items } = view.sitting
  const [markings, setMarkings] = useState<Markings>(view.feedback)
  const [first] = useState(() => (items.find((item) => !markings[item.id]) ?? items.at(-1)!).id)
  const [current, go] = useTarget(
    items.map((item) => item.id),
    first,
  )
  const { flags, toggle, hasFailed } = useFlags(id, view.flags)
  const shownAt = useShownAt(current)
  const { news, answer } = useAnswers(
    (waiting) => waiting.sitting === id,
    (heard) => {
      if (heard.kind !== 'acknowledged') return
      setMarkings((before) => ({ ...before, [heard.answer.item]: heard.body as Marking }))
    },
  )
  const isOver = items.every((item) => markings[item.id])
  const base = addressOf(`/${locale}/sittings/${id}`)

  return (
    <div className="sit">
      <form id="finish" method="post" action={`${base}/finish`} />
      <div className="run">
        <h1>{title}</h1>
        <Strip items={items} markings={markings} current={current as ItemId} words={words} />
        <SaveWord status={saveStatus(news)} words={words} />
      </div>
      <div className="one-by-one">
        {items.map((item, index) => {
          const next = nextOpen(items, index, markings)
          return (
            <LiveQuestion
              key={item.id}
              item={item}
              number={index + 1}
              level={2}
              words={words}
              locale={locale}
              action={`${base}/answer`}
              marking={markings[item.id] ?? null}
              news={newsOf(item.id, news)}
              asksConfidence
              hasPage
              isCurrent={item.id === current}
              onAnswer={(given) =>
                void answer({
                  ...given,
                  sitting: id,
                  note: null,
                  item: item.id,
                  seq: 1,
                  elapsedMs: shownAt.elapsedMs(),
                })
              }
              onStar={() => void toggle(item.id)}
              beforeMarking={
                <>
                  {next && (
                    <button className="btn-quiet needs-script" type="button" onClick={() => go(next.id)}>
                      {words.skip}
                    </button>
                  )}
                  <StarButton isOn={flags.has(item.id)} label={words.star} onPress={() => void toggle(item.id)} />
                </>
              }
              afterMarking={
                <>
                  {next ? (
                    <button className="btn btn-ink needs-script" type="button" onClick={() => go(next.id)}>
                      {words.next}
                      <Key>↵</Key>
                    </button>
                  ) : (
                    <button className="btn btn-ink" form="finish" type="submit">
                      {words.result}
                      <Key>↵</Key>
                    </button>
                  )}
                  <StarButton isOn={flags.has(item.id)} label={words.star} onPress={() => void toggle(item.id)} />
                </>
              }
              beside={<KeyList options={item.options.length} words={words} />}
            />
          )
        })}
      </div>
      <p className="mt-4 text-sm text-ink-soft" role="status">
        {hasFailed && words.starFailed}
      </p>
      {!isOver && (
        <p className="finish">
          <button className="link cursor-pointer text-sm" form="finish" type="submit">
            {words.finish}
          </button>
        </p>
      )}
    </div>
  )
}

/** The next question that is not marked: the ones after it first, then what was skipped. */
function nextOpen(items: DeliveredItem[], index: number, markings: Markings): DeliveredItem | undefined {
  return [...items.slice(index + 1), ...items.slice(0, index)].find((item) => !markings[item.id])
}

/** Measures how long the current question has been looked at. */
function useShownAt(current: string) {
  const since = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock begins anew when another question is shown
  useEffect(() => {
    since.current = performance.now()
  }, [current])
  return { elapsedMs: () => Math.round(performance.now() - since.current) }
}
