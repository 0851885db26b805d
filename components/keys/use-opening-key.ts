import { useEffect, useEffectEvent } from 'react'
import { isOwnKey } from '@/components/question/key-command'

/** Opens an overlay by a key, except where somebody types and where the key has been used already. */
export function useOpeningKey(asks: (event: KeyboardEvent) => boolean, open: (event: KeyboardEvent) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isOwnKey(event.target, event.code) || !asks(event)) return
    event.preventDefault()
    open(event)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}
