'use client'
import { useEffect, useState } from 'react'
import type { OfflineWords } from '@/components/messages/say'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section'
import { addressOf } from '@/lib/model/addresses/base-path'
import { type Copy, copiesHere } from './copies-here'
import { whenReachable } from './when-reachable'

/** How many pages are listed. */
const MOST = 50

/** Stands at an address that is not on the device: says why, and lists what is. It opens by itself when the network is back. */
export function MissingPage({ locale, words }: { locale: string; words: OfflineWords }) {
  const [asked, setAsked] = useState<string>()
  useEffect(() => setAsked(document.documentElement.dataset.missing), [])
  useEffect(() => (asked === 'page' ? whenReachable(() => location.reload()) : undefined), [asked])
  const [title, about] =
    asked === 'page'
      ? [words.missing, words.missingAbout]
      : asked === 'form'
        ? [words.unsent, words.unsentAbout]
        : [words.here, words.hereAbout]
  return (
    <>
      <PageHead title={title} under={about} />
      <div className="acts">
        {asked === 'page' && (
          <button className="btn btn-ink" type="button" onClick={() => location.reload()}>
            {words.tryAgain}
          </button>
        )}
        {asked === 'form' && (
          <button className="btn btn-ink" type="button" onClick={() => history.back()}>
            {words.back}
          </button>
        )}
        <a className="link" href={addressOf(`/${locale}/keep`)}>
          {words.choose}
        </a>
      </div>
      <Here locale={locale} words={words} />
    </>
  )
}

function Here({ locale, words }: { locale: string; words: OfflineWords }) {
  const [{ total, copies }, setHere] = useState<{ total: number; copies: Copy[] }>({ total: 0, copies: [] })
  useEffect(() => void ('caches' in window && copiesHere(locale, MOST).then(setHere)), [locale])
  if (total === 0) return null
  return (
    <section className="mt-10" aria-labelledby="here">
      <SectionHead id="here" title={words.readable} beside={total} />
      <ul className="kept">
        {copies.map(({ path, title }) => (
          <li key={path}>
            <a className="link" href={path}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
