'use client'
import { useEffect } from 'react'
import { Overlay } from '@/components/ui/overlay'
import { AnswerSheet } from './answer-sheet'
import { useRoom } from './use-room'

/** The answer sheet over the question, which keeps its place. */
export function SheetDialog({ onClose }: { onClose(): void }) {
  const { desk } = useRoom()
  useEffect(() => document.querySelector<HTMLElement>('.sheet-over [aria-current]')?.focus(), [])

  /** Closing gives the focus back, then going to a question moves it there. */
  const goTo = (close: () => void) => (place: string) => {
    close()
    desk.go(place)
  }
  return (
    <Overlay className="sheet-over" onClose={onClose}>
      {(close) => <AnswerSheet onGo={goTo(close)} onClose={close} />}
    </Overlay>
  )
}
