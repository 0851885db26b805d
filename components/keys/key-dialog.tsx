'use client'
import { Overlay } from '@/components/ui/overlay'
import { KeySheet, type KeySheetProps } from './key-sheet'

/** The keys of the page, over it. */
export function KeyDialog({ onClose, ...props }: KeySheetProps) {
  return (
    <Overlay className="keys-over" aria-labelledby="page-keys" onClose={onClose}>
      {(close) => <KeySheet {...props} onClose={close} />}
    </Overlay>
  )
}
