'use client'
import { type ComponentType, useState } from 'react'
import { asksForKeys } from '@/components/question/key-command'
import { Key } from '@/components/ui/key'
import type { KeySheetProps } from './key-sheet'
import { useOpeningKey } from './use-opening-key'

/** The button for the keys of the page. It and `?` open the list of them, which is loaded then. */
export function PageKeys(props: Omit<KeySheetProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false)
  const [Dialog, setDialog] = useState<ComponentType<KeySheetProps>>()
  function open() {
    setOpen(true)
    import('./key-dialog').then(
      ({ KeyDialog }) => setDialog(() => KeyDialog),
      () => setOpen(false),
    )
  }
  useOpeningKey(asksForKeys, open)
  return (
    <>
      <button className="needs-script" type="button" aria-haspopup="dialog" onClick={open}>
        {props.words.open}
        <Key>?</Key>
      </button>
      {isOpen && Dialog && <Dialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
