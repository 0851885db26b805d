'use client'
import { useRef } from 'react'
import { Overlay } from '@/components/ui/overlay'
import { KeySheet, type KeySheetProps } from './key-sheet'

/** The keys of the page, over it. */
export function KeyDialog({ onClose, ...props }: KeySheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <Overlay ref={dialog} className="keys-over" aria-labelledby="page-keys" onClose={onClose}>
      <KeySheet {...props} onClose={() => dialog.current!.close()} />
    </Overlay>
  )
}
