'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { KeyWords } from '@/components/messages/say'
import { asksForKeys, isOwnKey } from '@/components/question/key-command'
import { Key } from '@/components/ui/key'
import { Overlay } from '@/components/ui/overlay'
import type { KeyPlace } from './key-groups'
import { KeySheet } from './key-sheet'

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
  useHelpKey(() => setOpen(true))
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

function useHelpKey(open: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isOwnKey(event.target, event.code) || !asksForKeys(event)) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}
