'use client'
import { useRef, useState } from 'react'
import { PageKeys } from '@/components/keys/page-keys'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords, RoomWords } from '@/components/messages/say'
import { saveStatus } from '@/components/outbox/save-status'
import type { KeyCommand } from '@/components/question/key-command'
import { chooseSettings } from '@/components/settings/exchange-settings'
import { useSetting } from '@/components/settings/use-setting'
import { Notice } from '@/components/ui/notice'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { DeliveredItem } from '@/lib/model/item'
import type { Settings } from '@/lib/model/study/settings'
import type { SittingView } from '@/lib/model/view'
import { AnswerSheet } from './answer-sheet'
import { CheckPage } from './check-page'
import { ExamQuestion } from './exam-question'
import { RoomConnection } from './room-connection'
import { RoomHead } from './room-head'
import { SheetDialog } from './sheet-dialog'
import { useClock } from './use-clock'
import { useEnd } from './use-end'
import { type ExamDesk, useExam } from './use-exam'
import { RoomContext } from './use-room'
import './exam.css'
import './answer-sheet.css'

type Props = {
  view: SittingView & { minutes: number }
  title: string
  deadline: string
  locale: Locale
  /** As on the server. */
  settings: Settings
  words: QuestionWords
  room: RoomWords
}

/** The exam room. No key is here, the server's clock decides, and every choice is saved at once. */
export function ExamRoom({ view, title, deadline, locale, settings, words, room }: Props) {
  const clock = useClock(view.sitting)
  const desk = useExam(view, clock)
  const { timer, toggleTime } = useTimer(settings)
  const confidence = useSetting('examConfidence') ?? settings.examConfidence
  const { besideSheet, isSheetOpen, openSheet, closeSheet } = useSheet()
  const { exam } = desk
  const isRefused = saveStatus(exam.news).kind === 'refused'
  const { end, reach } = useEnd(desk, clock, isRefused)
  const base = addressOf(`/${locale}/sittings/${view.sitting.id}`)
  const obey = (command: KeyCommand) => obeyIn(desk, { time: toggleTime, sheet: openSheet }, command)
  return (
    <RoomContext value={{ desk, clock, words, room, base, asksConfidence: confidence === 'asked', openSheet, obey }}>
      <RoomHead
        title={title}
        time={{ clock, deadline, minutes: view.minutes, timer, onToggle: toggleTime, onEnd: reach }}
      />
      <main id="main">
        {isRefused && <Notice>{words.late}</Notice>}
        {end === 'handing-in' && <Notice>{room.over}</Notice>}
        {end === 'waiting' && <Notice>{room.overAway}</Notice>}
        <div className="exam">
          <Questions items={exam.items} />
          <div className="beside" ref={besideSheet}>
            <AnswerSheet />
          </div>
        </div>
        {end === 'ahead' && <RoomConnection deadline={deadline} locale={locale} />}
        {isSheetOpen && <SheetDialog onClose={closeSheet} />}
        <p className="mt-4 text-sm text-ink-soft" role="status">
          {exam.stars.hasFailed && words.starFailed}
        </p>
        <div className="room-foot hide-small">
          <PageKeys place="exam" locale={locale} label={words.keysOpen} />
        </div>
      </main>
    </RoomContext>
  )
}

function Questions({ items }: { items: readonly DeliveredItem[] }) {
  return (
    <div className="one-by-one">
      {items.map((item, index) => (
        <ExamQuestion key={item.id} item={item} number={index + 1} />
      ))}
      <CheckPage />
    </div>
  )
}

/** The time is hidden again in the way in which it was hidden before. */
function useTimer(settings: Settings) {
  const timer = useSetting('timer') ?? settings.timer
  const [hidden, setHidden] = useState<Settings['timer']>('hidden')
  function toggleTime() {
    if (timer !== 'shown') setHidden(timer)
    void chooseSettings({ timer: timer === 'shown' ? hidden : 'shown' })
  }
  return { timer, toggleTime }
}

type Deeds = Partial<Record<KeyCommand['kind'], () => void>>

function obeyIn(desk: ExamDesk, more: Deeds, { kind }: KeyCommand): boolean {
  const [back, forward] = [() => desk.step(-1), () => desk.step(1)]
  const deed = { back, forward, enter: forward, ...more }[kind as keyof Deeds]
  deed?.()
  return deed !== undefined
}

/** The answer sheet is beside the questions; on narrow screens it opens over them. */
function useSheet() {
  const [isSheetOpen, setOpen] = useState(false)
  const besideSheet = useRef<HTMLDivElement>(null)
  function openSheet() {
    const beside = besideSheet.current
    if (beside?.checkVisibility()) beside.querySelector<HTMLElement>('[aria-current]')?.focus()
    else setOpen(true)
  }
  return { besideSheet, isSheetOpen, openSheet, closeSheet: () => setOpen(false) }
}
