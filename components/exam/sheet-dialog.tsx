'use client'
import { useEffect, useRef } from 'react'
import { Overlay } from '@/components/ui/overlay'
import { AnswerSheet } from './answer-sheet'
import { useRoom } from './use-room'

/** The answer sheet over the question, which keeps its place. */
export function SheetDialog({ onClose }: { onClose(): void }) {
  const { desk } = useRoom()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current!.querySelector<HTMLElement>('[aria-current]')?.focus(), [])

  function goTo(place: string) {
    dialog.current!.close() // returns the focus; going to a question moves it there
    desk.go(place)
  }
  return (
    <Overlay ref={dialog} className="sheet-over" onClose={onClose}>
      <AnswerSheet onGo={goTo} onClose={() => dialog.current!.close()} />
    </Overlay>
  )
}
