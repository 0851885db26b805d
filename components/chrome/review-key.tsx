'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { commandOf, isOwnKey } from '@/components/question/key-command'

/** R begins today's review where the page has its button, and leads to it from any other page. It draws nothing. */
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

/** How many options the question has that the key was pressed at: their letters are its own. */
function optionsAround(target: EventTarget | null): number {
  const form = target instanceof Element ? target.closest('form') : null
  return form?.querySelectorAll('input[name=option]').length ?? 0
}
