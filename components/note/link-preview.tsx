'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { languageOf } from '@/components/language-of'
import type { Locale } from '@/components/messages/locales'
import { type NoteWords, say } from '@/components/messages/say'
import { Overlay } from '@/components/ui/overlay'
import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite, SITE_DATA } from '@/lib/model/addresses/static-site'
import type { NotePreview } from '@/lib/model/notes/note-card'
import type { AskedPreview } from './listen-for-previews'
import { PassageText } from './passage-text'

export type PreviewProps = {
  asked: AskedPreview
  locale: Locale
  words: NoteWords['preview']
  onClose(): void
}

const ID = 'link-preview'

/** The beginning of the note that a link leads to: beside the link, or after a long press at the foot of the window. */
export function LinkPreview({ asked: { link, isPressed }, locale, words, onClose }: PreviewProps) {
  const preview = useNotePreview(link.dataset.note!, locale)
  if (preview === undefined) return null
  const body = preview === null ? <p>{words.failed}</p> : <PreviewBody preview={preview} words={words} />
  return isPressed ? (
    <Sheet link={link} words={words} onClose={onClose}>
      {body}
    </Sheet>
  ) : (
    <Slip link={link}>{body}</Slip>
  )
}

type Part = { link: HTMLAnchorElement; children: React.ReactNode }

function Slip({ link, children }: Part) {
  const slip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place(slip.current!, link)
    link.setAttribute('aria-describedby', ID)
    return () => link.removeAttribute('aria-describedby')
  }, [link])
  return createPortal(
    <div className="note-slip" role="tooltip" id={ID} ref={slip}>
      {children}
    </div>,
    document.querySelector('main')!, // a landmark
  )
}

function Sheet({ link, words, onClose, children }: Part & Pick<PreviewProps, 'words' | 'onClose'>) {
  return (
    <Overlay className="note-slip" aria-label={link.textContent ?? undefined} onClose={onClose}>
      {(close) => (
        <>
          {children}
          <div className="acts">
            <a className="btn btn-ink" href={link.href}>
              {words.open}
            </a>
            <button className="btn" type="button" onClick={close}>
              {words.close}
            </button>
          </div>
        </>
      )}
    </Overlay>
  )
}

function PreviewBody({ preview, words }: { preview: NotePreview; words: NoteWords['preview'] }) {
  const { title, topic, lang, lead, items, minutes } = preview
  const facts = [say(words.minutes, { n: minutes }), ...(items > 0 ? [say(words.items, { n: items })] : [])]
  return (
    <>
      {topic !== null && (
        <p className="over" lang={languageOf(topic)}>
          {topic}
        </p>
      )}
      <b lang={languageOf(title)}>{title}</b>
      <p lang={lang}>
        <PassageText passage={lead} as="mark" />
      </p>
      <p className="facts">{facts.join(' · ')}</p>
    </>
  )
}

const known = new Map<string, Promise<NotePreview | null>>()

const previewAddress = (slug: string, locale: Locale) =>
  addressOf(
    isSite() ? SITE_DATA.preview(locale, slug) : `/api/notes/${encodeURIComponent(slug)}/preview?lang=${locale}`,
  )

/** @returns undefined until it is there, null if it cannot be had */
function useNotePreview(slug: string, locale: Locale): NotePreview | null | undefined {
  const [preview, setPreview] = useState<NotePreview | null>()
  useEffect(() => {
    let isWanted = true
    const address = previewAddress(slug, locale)
    const loaded = known.get(address) ?? load(address)
    known.set(address, loaded)
    loaded.then((found) => {
      if (found === null) known.delete(address)
      if (isWanted) setPreview(found)
    })
    return () => {
      isWanted = false
    }
  }, [slug, locale])
  return preview
}

async function load(address: string): Promise<NotePreview | null> {
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as NotePreview) : null
  } catch {
    return null
  }
}

const GAP = 8

/** Below the link, or above it if there is no room. It scrolls with the page. */
function place(slip: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = slip
  const left = Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - width - GAP))
  const isAbove = at.bottom + GAP + height > innerHeight && at.top - GAP - height > 0
  slip.style.left = `${left + scrollX}px`
  slip.style.top = `${(isAbove ? at.top - GAP - height : at.bottom + GAP) + scrollY}px`
}
