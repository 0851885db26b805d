'use client'
import { type ComponentType, useState } from 'react'
import { asksForKeys } from '@/components/question/key-command'
import { Key } from '@/components/ui/key'
import type { KeyDialogProps } from './key-dialog'
import { useOpeningKey } from './use-opening-key'

type Props = Omit<KeyDialogProps, 'onClose'> & { label: string }

/** The button for the keys of the page. It and `?` open the list of them, which is loaded then with its words. */
export function PageKeys({ label, ...keys }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [Dialog, setDialog] = useState<ComponentType<KeyDialogProps>>()
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
        {label}
        <Key>?</Key>
      </button>
      {isOpen && Dialog && <Dialog {...keys} onClose={() => setOpen(false)} />}
    </>
  )
}
