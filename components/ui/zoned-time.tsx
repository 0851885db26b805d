'use client'
import type { DateTimeFormatOptions } from 'next-intl'
import { useSyncExternalStore } from 'react'
import type { Instant } from '@/lib/model/ids'

type Props = { at: Instant; options: DateTimeFormatOptions; locale: string; zone: string; children: string }

const neverChanges = () => () => {}
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** @param props.children  the time as rendered for `zone`, used if that is the browser's zone */
export function ZonedTime({ at, options, locale, zone, children }: Props) {
  const own = useSyncExternalStore(neverChanges, ownZone, () => zone)
  return (
    <time dateTime={at}>
      {own === zone ? children : new Intl.DateTimeFormat(locale, { ...options, timeZone: own }).format(new Date(at))}
    </time>
  )
}
