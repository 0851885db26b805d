'use client'
import { useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import { type KeepWords, say } from '@/components/messages/say'
import { canKeep } from './can-keep'
import { type Copy, dropCopy, openedPages } from './copies-here'
import { tellKeptChanged, useKeptChanges } from './kept-changes'

/** The pages that were opened and so are on this device, each with a button that removes it. */
export function OpenedPages({ locale, words }: { locale: Locale; words: KeepWords }) {
  const [copies, setCopies] = useState<Copy[]>()
  useKeptChanges(() => void (canKeep() && openedPages(locale).then(setCopies)))
  if (copies?.length === 0) return <p className="text-ink-soft">{words.none}</p>

  async function remove(path: string) {
    await dropCopy(path)
    tellKeptChanged()
  }
  return (
    <ul className="kept">
      {copies?.map(({ path, title }) => (
        <li key={path}>
          <a className="link" href={path}>
            {title}
          </a>
          <button
            className="link cursor-pointer"
            type="button"
            aria-label={say(words.removeNamed, { title })}
            onClick={() => void remove(path)}
          >
            {words.remove}
          </button>
        </li>
      ))}
    </ul>
  )
}
