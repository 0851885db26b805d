'use client'
import { useEffect, useEffectEvent } from 'react'
import type { DeliveredItem } from '@/lib/model/item'
import { type Choosing, type ChoosingEvent, pressOf } from './choosing'
import { commandOf, isOwnKey, type KeyCommand } from './key-command'

type Keys = {
  item: DeliveredItem
  choosing: Choosing
  isActive: boolean
  hasPage: boolean | undefined
  onEvent(event: ChoosingEvent): void
  onStar: (() => void) | undefined
  /** Commands that only some pages have. @returns whether there was such a command */
  onCommand?: (command: KeyCommand) => boolean
}

/**
 * The keys of a question: letters choose, 1–3 give the confidence, Enter marks and continues, S stars, N asks a similar
 * one, U undoes.
 */
export function useQuestionKeys(form: { current: HTMLFormElement | null }, keys: Keys) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const question = form.current
    // After "continue", the next question is active while this key event is still being handled. Handle a key only once.
    if (event.defaultPrevented) return
    if (question === null || !keys.isActive || isOwnKey(event.target, event.code)) return
    if (!keys.hasPage && !(event.target instanceof Node && question.contains(event.target))) return
    const command = commandOf(event, keys.item.options.length)
    if (command !== null && obey(command, question, keys)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

function obey(
  command: KeyCommand,
  form: HTMLFormElement,
  { item, choosing, onEvent, onStar, onCommand }: Keys,
): boolean {
  if (onCommand?.(command)) return true
  switch (command.kind) {
    case 'option': {
      const option = item.options[command.index]
      if (option === undefined) return false
      form.querySelectorAll<HTMLElement>('input[name=option]')[command.index]?.focus({ preventScroll: true })
      onEvent(pressOf(option.id, item, choosing))
      return true
    }
    case 'confidence': {
      const isAsked = form.querySelector('input[name=confidence]') !== null
      if (isAsked) onEvent({ kind: 'rated', confidence: command.confidence })
      return isAsked
    }
    case 'enter':
      form.querySelector<HTMLElement>('.dock :is(a, button)')?.click()
      return true
    case 'similar':
    case 'undo': {
      const button = form.querySelector<HTMLElement>(`[form=${command.kind}]`)
      button?.click()
      return button !== null
    }
    case 'star':
      onStar?.()
      return onStar !== undefined
    default:
      return false
  }
}
