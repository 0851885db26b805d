'use client'
import { useRef, useState } from 'react'
import type { KeyWords } from '@/components/messages/say'
import { asksForKeys } from '@/components/question/key-command'
import { Key } from '@/components/ui/key'
import { Overlay } from '@/components/ui/overlay'
import type { KeyPlace } from './key-groups'
import { KeySheet } from './key-sheet'
import { useOpeningKey } from './use-opening-key'

type Props = {
  place: KeyPlace
  words: KeyWords
  /** Where letter keys are switched off. Nothing leads out of an exam. */
  settingsHref?: string
}

/** The button for the keys of the page. It and `?` open the list of them. */
export function PageKeys(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  useOpeningKey(asksForKeys, () => setOpen(true))
  return (
    <>
      <button className="needs-script" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {props.words.open}
        <Key>?</Key>
      </button>
      {isOpen && (
        <Overlay ref={dialog} className="keys-over" aria-labelledby="page-keys" onClose={() => setOpen(false)}>
          <KeySheet {...props} id="page-keys" onClose={() => dialog.current!.close()} />
        </Overlay>
      )}
    </>
  )
}
