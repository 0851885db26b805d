import { type FormEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'

interface Finish {
  form: RefObject<HTMLFormElement | null>
  submit(event: FormEvent): void
  /** Whether the end was asked for and waits for answers. */
  isWaiting: boolean
}

/**
 * Finishes a practice once the server has all of its answers: one that arrives after the end does not count.
 * @param isSettled  asks the device whether any answer is left to be sent
 * @param sent  changes whenever an answer got through
 * @param onFinish  where no server finishes the practice
 */
export function useFinish(isSettled: () => Promise<boolean>, sent: unknown, onFinish?: () => void): Finish {
  const form = useRef<HTMLFormElement>(null)
  const [isWaiting, setWaiting] = useState(false)
  const attempt = useEffectEvent(async () => {
    if (!(await isSettled())) return setWaiting(true)
    setWaiting(false)
    form.current?.submit() // without its handler
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that got through may have been the last one
  useEffect(() => {
    if (isWaiting) void attempt()
  }, [isWaiting, sent])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (onFinish) onFinish()
    else setWaiting(true)
  }
  return { form, submit, isWaiting }
}
