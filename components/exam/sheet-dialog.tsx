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
    dialog.current!.close() // gives the focus back; going on takes it along
    desk.go(place)
  }
  return (
    <Overlay ref={dialog} className="sheet-over" onClose={onClose}>
      <AnswerSheet onGo={goTo} onClose={() => dialog.current!.close()} />
    </Overlay>
  )
}
