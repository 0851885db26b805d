'use client'
import { useState } from 'react'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { NoteSlug } from '@/lib/model/ids'

export type RestWords = Record<'rest' | 'resume' | 'resting' | 'resumed' | 'failed', string>

type Props = { slug: NoteSlug; isResting: boolean; words: RestWords }

const MONTH_MS = 30 * 86_400_000

/** Suspends a note for a month, or ends its suspension. */
export function SetAside({ slug, isResting, words }: Props) {
  const [state, setState] = useState<'untouched' | 'resting' | 'resumed' | 'failed'>('untouched')
  const rests = state === 'resting' || (isResting && state !== 'resumed')

  async function change() {
    const response = await (rests ? resume(slug) : rest(slug)).catch(() => null)
    setState(response?.ok ? (rests ? 'resumed' : 'resting') : 'failed')
  }
  return (
    <span className="set-aside needs-script">
      <button className="btn-quiet" type="button" onClick={() => void change()}>
        {rests ? words.resume : words.rest}
      </button>
      <span className="text-sm text-ink-soft" role="status">
        {state !== 'untouched' && words[state]}
      </span>
    </span>
  )
}

const address = (slug: NoteSlug) => addressOf(`/api/me/suspended/${encodeURIComponent(slug)}`)

const rest = (slug: NoteSlug) =>
  fetch(address(slug), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ until: new Date(Date.now() + MONTH_MS).toISOString() }),
  })

const resume = (slug: NoteSlug) => fetch(address(slug), { method: 'DELETE' })
