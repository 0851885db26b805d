'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords, RoomWords } from '@/components/messages/say'
import { questionsWith, saveStatus } from '@/components/outbox/save-status'
import { SaveWord } from '@/components/outbox/save-word'
import { useAnswers } from '@/components/outbox/use-answers'
import type { KeyCommand } from '@/components/question/key-command'
import { StarButton } from '@/components/question/star-button'
import { useFlags } from '@/components/question/use-flags'
import { useTarget } from '@/components/question/use-target'
import { Key } from '@/components/ui/key'
import { Notice } from '@/components/ui/notice'
import { addressOf } from '@/lib/model/base-path'
import type { ItemId, OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { SittingView } from '@/lib/model/view'
import { AnswerSheet } from './answer-sheet'
import { CheckPage } from './check-page'
import { ExamQuestion } from './exam-question'
import { isAnswered, sheetOf, withAnswer } from './exam-sheet'
import { RoomHead } from './room-head'
import { RoomKeys } from './room-keys'
import { nextSeq } from './time-left'
import { useTimeLeft } from './use-time-left'
import { useTimerShown } from './use-timer-shown'

/** What answers still need after the time is up is given this long: then the server's own answers count. */
const LAST_CALL_MS = 5000
type Props = {
  view: SittingView & { minutes: number }
  deadline: string
  locale: Locale
  words: QuestionWords
  room: RoomWords
}

/** The exam room. Nothing here knows a key; the server's clock decides, and every choice is saved as it is made. */
export function ExamRoom({ view, deadline, locale, words, room }: Props) {
  const { id, items, responses, now } = view.sitting
  const base = addressOf(`/${locale}/sittings/${id}`)
  const [sheet, setSheet] = useState(() => sheetOf(responses))
  const [initial] = useState(sheet)
  const [first] = useState(() => (items.find((item) => !isAnswered(sheet, item)) ?? items[0]!).id)
  const [current, go] = useTarget([...items.map((item) => item.id), 'check'], first)
  const seen = useSeen(current)
  const { flags, toggle, hasFailed } = useFlags(id, view.flags)
  const [isTimeShown, toggleTime] = useTimerShown()
  const { news, answer, flush } = useAnswers(
    (waiting) => waiting.sitting === id,
    // An answer that an earlier page left stands on the sheet like one of this page.
    ({ answer: { item, options, seq } }) =>
      setSheet((before) => (seq > (before.seqs.get(item) ?? 0) ? withAnswer(before, item, options, seq) : before)),
  )
  const left = useTimeLeft({ id, deadline, now }, () => {
    const submit = () => document.querySelector<HTMLFormElement>('#finish')?.submit()
    void Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, LAST_CALL_MS))]).then(submit)
  })

  function choose(item: DeliveredItem, options: OptionId[]) {
    const sinceStart = Date.parse(deadline) - left - Date.parse(view.startedAt)
    const seq = nextSeq(sheet.seqs.get(item.id) ?? 0, sinceStart)
    setSheet((before) => withAnswer(before, item.id, options, seq))
    if (options.length === 0 || options.length > item.choose) return
    void answer({ sitting: id, note: null, item: item.id, seq, options, confidence: null, elapsedMs: null })
  }

  const indexOf = (place: string) => items.findIndex((item) => item.id === place)
  const step = (by: -1 | 1) => go(items[indexOf(current) + by]?.id ?? (by > 0 ? 'check' : current))
  function obey(command: KeyCommand): boolean {
    const deeds: Partial<Record<KeyCommand['kind'], () => void>> = {
      back: () => step(-1),
      forward: () => step(1),
      enter: () => step(1),
      time: toggleTime,
      sheet: () => document.getElementById('sheet')?.querySelector<HTMLElement>('[aria-current], a')?.focus(),
    }
    deeds[command.kind]?.()
    return command.kind in deeds
  }

  const status = saveStatus(news)
  const blank = items.filter((item) => !isAnswered(sheet, item))
  const waiting = questionsWith(news, 'sending', 'waiting')
  return (
    <>
      <RoomHead
        title={view.title}
        leftMs={left}
        minutes={view.minutes}
        isTimeShown={isTimeShown}
        onToggleTime={toggleTime}
        words={room}
      >
        <SaveWord status={status} words={words} />
        <a className="btn" href="#check">
          {room.toCheck}
        </a>
      </RoomHead>
      <main id="main">
        {status.kind === 'waiting' && <Notice lead={words.offline}>{words.offlineAbout}</Notice>}
        {status.kind === 'refused' && <Notice>{words.late}</Notice>}
        {left === 0 && <Notice>{room.timeUp}</Notice>}
        <div className="exam">
          <div className="one-by-one">
            {items.map((item, index) => (
              <ExamQuestion
                key={item.id}
                item={item}
                number={index + 1}
                of={items.length}
                isCurrent={item.id === current}
                initial={initial.chosen.get(item.id) ?? []}
                action={`${base}/answer`}
                words={words}
                room={room}
                onChoose={(options) => choose(item, options)}
                onStar={() => void toggle(item.id)}
                onCommand={obey}
                steps={
                  <>
                    <button className="btn" type="button" disabled={index === 0} onClick={() => step(-1)}>
                      {room.back}
                      <Key>←</Key>
                    </button>
                    <StarButton isOn={flags.has(item.id)} label={words.star} onPress={() => void toggle(item.id)} />
                    <a className="btn-quiet hide-large" href="#sheet">
                      {room.sheet} {items.length - blank.length}/{items.length}
                    </a>
                    <button className="btn" type="button" onClick={() => step(1)}>
                      {room.forward}
                      <Key>→</Key>
                    </button>
                  </>
                }
              />
            ))}
            <CheckPage
              items={items}
              blank={blank}
              flags={flags}
              waiting={waiting}
              stored={items.length - blank.length}
              isCurrent={current === 'check'}
              resume={(blank[0] ?? items[0]!).id}
              action={`${base}/finish`}
              words={room}
            />
          </div>
          <div className="beside">
            <AnswerSheet items={items} sheet={sheet} flags={flags} seen={seen} current={current} words={room} />
            <RoomKeys words={words} room={room} />
          </div>
        </div>
        <p className="mt-4 text-sm text-ink-soft" role="status">
          {hasFailed && words.starFailed}
        </p>
      </main>
    </>
  )
}

/** The items that were looked at since the page was opened. */
function useSeen(current: string): ReadonlySet<ItemId> {
  const [seen, setSeen] = useState<ReadonlySet<ItemId>>(new Set())
  useEffect(() => setSeen((before) => new Set([...before, current as ItemId])), [current])
  return seen
}
