'use client'
import en from '@/components/messages/keys.en.json'
import ko from '@/components/messages/keys.ko.json'
import type { Locale } from '@/components/messages/locales'
import { Overlay } from '@/components/ui/overlay'
import { KeySheet, type KeySheetProps } from './key-sheet'

export type KeyDialogProps = Omit<KeySheetProps, 'words'> & { locale: Locale }

const WORDS = { ko, en }

/** The keys of the page, over it. */
export function KeyDialog({ locale, onClose, ...props }: KeyDialogProps) {
  return (
    <Overlay className="keys-over" aria-labelledby="page-keys" onClose={onClose}>
      {(close) => <KeySheet {...props} words={WORDS[locale]} onClose={close} />}
    </Overlay>
  )
}
