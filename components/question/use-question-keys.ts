'use client'
import { useEffect, useEffectEvent } from 'react'
import { pressOption } from './chosen-options'
import { isOwnKey, type KeyCommand, keyCommand } from './key-command'

type Keys = {
  isActive: boolean
  hasPage?: boolean
  /** How many options the question has. */
  options: number
  onChange(): void
  onStar?: () => void
  /** Commands that only some pages have. @returns whether it did something */
  onCommand?: (command: KeyCommand) => boolean
}

/** The keys of a question: letters choose, 1–3 say how sure, Enter marks and goes on, S stars. */
export function useQuestionKeys(form: { current: HTMLFormElement | null }, keys: Keys) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const question = form.current
    // Going on makes the next question the active one before it has heard of this key: a key counts once.
    if (event.defaultPrevented) return
    if (question === null || !keys.isActive || isOwnKey(event.target, event.code)) return
    if (!keys.hasPage && !(event.target instanceof Node && question.contains(event.target))) return
    const command = keyCommand(event, keys.options)
    if (command === null || !obey(command, question, keys)) return
    event.preventDefault()
    keys.onChange()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

function obey(command: KeyCommand, form: HTMLFormElement, { onStar, onCommand }: Keys): boolean {
  if (onCommand?.(command)) return true
  switch (command.kind) {
    case 'option':
      pressOption(form, command.index)
      return true
    case 'confidence':
      form.querySelectorAll<HTMLInputElement>('input[name=confidence]')[command.index]?.click()
      return true
    case 'enter':
      form.querySelector<HTMLElement>('.acts :is(a, button)')?.click()
      return true
    case 'star':
      onStar?.()
      return onStar !== undefined
    default:
      return false
  }
}
