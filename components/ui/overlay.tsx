'use client'
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'

type Props = Omit<ComponentProps<'dialog'>, 'ref' | 'open' | 'onClick' | 'onCancel' | 'children'> & {
  /** Takes the overlay out of the page. */
  onClose(): void
  /** `close` gives the focus back at once, before anything else takes it. */
  children(close: () => void): ReactNode
}

/**
 * A dialog over the page, open as long as it is drawn. It keeps the focus, closes with Escape or a press beside it, and
 * gives the focus back. Closing takes it out at once: a browser tells later that a dialog has closed, and the next key may
 * open it again before. It hangs at the body, since a dialog in a hidden part of the page is hidden and still blocks it.
 */
export function Overlay({ children, ...props }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current!.showModal(), [])
  function close() {
    dialog.current!.close()
    props.onClose()
  }
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; a press beside it is the finger's
    <dialog
      ref={dialog}
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      {...props}
    >
      {children(close)}
    </dialog>,
    document.body,
  )
}
