'use client'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { OfflineWords } from '@/components/messages/say'
import { whenIdle } from './when-idle'

/** Loaded when the page rests: most pages have nothing to say here. */
const Connection = lazy(() => import('./connection'))

/** The line at the top of a page that tells of the connection. */
export function ConnectionLine(props: { locale: Locale; words: OfflineWords }) {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return (
    <div role="status">
      <Suspense>{isIdle && <Connection {...props} />}</Suspense>
    </div>
  )
}
