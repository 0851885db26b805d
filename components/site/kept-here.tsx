'use client'
import { useEffect, useState } from 'react'
import { type SiteWords, say } from '@/components/messages/say'
import { countKept, forgetAnswers, keptAnswers } from './kept-answers'

/** What this browser remembers of the answers given on a static site, and a way to forget it. */
export function KeptHere({ words }: { words: SiteWords }) {
  const [kept, setKept] = useState({ n: 0, right: 0 })
  const [isForgotten, setForgotten] = useState(false)
  useEffect(() => setKept(countKept(keptAnswers())), [])
  function forget() {
    forgetAnswers()
    setKept({ n: 0, right: 0 })
    setForgotten(true)
  }
  return (
    <section className="needs-script mt-11 text-ink-soft" aria-label={words.forget}>
      <p>{kept.n > 0 ? say(words.progress, kept) : words.noProgress}</p>
      <p>{words.kept}</p>
      {kept.n > 0 && (
        <p className="mt-3">
          <button className="btn" type="button" onClick={forget}>
            {words.forget}
          </button>
        </p>
      )}
      <p role="status">{isForgotten && words.forgotten}</p>
    </section>
  )
}
