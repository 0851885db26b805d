'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { commandOf, isOwnKey } from '@/components/question/key-command'

/**
 * R presses the button of today's review, or leads to the review from pages without this button. It renders nothing.
 */
export function ReviewKey({ href }: { href: string }) {
  const router = useRouter()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || isOwnKey(event.target, event.code)) return
    if (commandOf(event, optionsAround(event.target))?.kind !== 'review') return
    event.preventDefault()
    const button = document.querySelector<HTMLElement>('[aria-keyshortcuts="R"]')
    if (button) button.click()
    else router.push(href)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
  return null
}

/** How many options the focused question has. Their letters belong to the question. */
function optionsAround(target: EventTarget | null): number {
  const form = target instanceof Element ? target.closest('form') : null
  return form?.querySelectorAll('input[name=option]').length ?? 0
}
