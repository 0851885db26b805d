'use client'
import { type ComponentType, useEffect, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { NoteWords } from '@/components/messages/say'
import { deviceSettings } from '@/components/settings/device-settings'
import type { PreviewProps } from './link-preview'
import { type AskedPreview, listenForPreviews } from './listen-for-previews'

type Props = { locale: Locale; words: NoteWords['preview'] }

/**
 * Shows the beginning of a note that is pointed at, or asked for by Space or a long press, unless the reader switched this off.
 * What draws it is loaded then.
 */
export function LinkPreviews({ locale, words }: Props) {
  const [asked, setAsked] = useState<AskedPreview | null>(null)
  const [Preview, setPreview] = useState<ComponentType<PreviewProps> | null>(null)
  useEffect(() => (deviceSettings().linkPreviews === 'off' ? undefined : listenForPreviews(setAsked)), [])
  useEffect(() => {
    if (asked === null || Preview !== null) return
    import('./link-preview').then(
      ({ LinkPreview }) => setPreview(() => LinkPreview),
      () => setAsked(null), // the link still leads to the note
    )
  }, [asked, Preview])
  if (asked === null || Preview === null) return null
  return <Preview key={asked.link.href} asked={asked} locale={locale} words={words} onClose={() => setAsked(null)} />
}
