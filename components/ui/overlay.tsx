'use client'
import { type ComponentProps, type RefObject, type SyntheticEvent, useEffect } from 'react'
import { createPortal } from 'react-dom'

type Props = Omit<ComponentProps<'dialog'>, 'open' | 'onClick'> & {
  /** `close()` of it gives the focus back at once, before anything else takes it. */
  ref: RefObject<HTMLDialogElement | null>
  /** Takes the overlay out of the page. */
  onClose(): void
}

/**
 * A dialog over the page, open as long as it is drawn. It keeps the focus, closes with Escape or a press beside it, and
 * gives the focus back. Escape takes it out at once, since a browser tells later that a dialog has closed, and the next
 * key may open it again before. It hangs at the body, since a dialog in a hidden part of the page is hidden and still blocks
 * it.
 */
export function Overlay({ ref, ...props }: Props) {
  useEffect(() => ref.current!.showModal(), [ref])
  function cancel(event: SyntheticEvent<HTMLDialogElement>) {
    event.preventDefault()
    event.currentTarget.close()
    props.onClose()
  }
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself; a press beside it is the finger's
    <dialog
      ref={ref}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      onCancel={cancel}
      {...props}
    />,
    document.body,
  )
}
