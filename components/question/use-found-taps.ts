'use client'
import { useEffect, useEffectEvent } from 'react'
import type { OptionId } from '@/lib/model/ids'
import type { Confidence } from '@/lib/model/study/sitting'
import type { ChoosingEvent } from './choosing'

/**
 * Reads once what was tapped before the script ran: it is in the page, but not in our state. From then on, script
 * validates the form instead of the browser.
 */
export function useFoundTaps(form: { current: HTMLFormElement | null }, onEvent: (event: ChoosingEvent) => void) {
  const read = useEffectEvent(() => {
    if (form.current === null) return
    form.current.noValidate = true
    const given = new FormData(form.current)
    const options = given.getAll('option') as OptionId[]
    const confidence = given.get('confidence') as Confidence | null
    if (options.length > 0 || confidence !== null) onEvent({ kind: 'found', options, confidence })
  })
  useEffect(() => read(), [])
}
