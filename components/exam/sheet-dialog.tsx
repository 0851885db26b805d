'use client'
import { useEffect, useRef } from 'react'
import { AnswerSheet } from './answer-sheet'
import { useRoom } from './use-room'

type Props = { isOpen: boolean; onClose(): void }

/** The answer sheet over the question, which keeps its place. Closed, the focus is where it was. */
export function SheetDialog({ isOpen, onClose }: Props) {
  const { desk } = useRoom()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!isOpen) return
    dialog.current!.showModal()
    dialog.current!.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [isOpen])

  function goTo(place: string) {
    dialog.current!.close() // gives the focus back; going on takes it along
    desk.go(place)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; a press beside it is the finger's
    <dialog
      ref={dialog}
      className="sheet-over"
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      {isOpen && <AnswerSheet onGo={goTo} onClose={() => dialog.current!.close()} />}
    </dialog>
  )
}
