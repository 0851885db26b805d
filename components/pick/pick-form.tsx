'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PickWords } from '@/components/messages/say'
import { addressOf } from '@/lib/model/base-path'
import type { PoolCounts } from '@/lib/model/pool'
import type { Choice } from './choice'
import { PoolList } from './pool-list'
import { readChoice, tickEverywhere, untickRelated } from './read-choice'
import { startWords } from './start-words'
import { useCounts } from './use-counts'

/** A pause in typing. */
const REST_MS = 200

type Props = {
  kind: 'practice' | 'exam'
  /** Where the form goes. */
  action: string
  /** The page that it stands on: it counts and filters where there is no script. */
  page: string
  /** As the page was asked for. */
  chosen: Choice
  counts: PoolCounts
  words: PickWords
  /** The topics and notes to tick. */
  tree: ReactNode
  /** How many, and how long. */
  amount: ReactNode
}

/**
 * Which questions, from where and how many: a plain form. Script counts while one chooses, and unticks what a choice is a
 * part of.
 */
export function PickForm({ kind, action, page, chosen, words, tree, amount, ...props }: Props) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [choice, setChoice] = useState(chosen)
  const { counts, count } = useCounts(addressOf('/api/me/pools'), props.counts)
  const { button, said, short } = startWords(choice, counts, words)

  function follow() {
    const now = readChoice(form.current!)
    setChoice(now)
    if (now.query !== choice.query) count(now.query)
  }
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The page draws the places that are found, with all that is chosen kept. */
  function filterSoon() {
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      const said = [...new FormData(form.current!)].filter(([name, value]) => name !== 'kind' && value !== '')
      router.replace(`${page}?${new URLSearchParams(said as [string, string][])}`, { scroll: false })
    }, REST_MS)
  }
  // What was ticked before script came, or put back by the browser, is in the page.
  const followEarly = useEffectEvent(follow)
  useEffect(() => followEarly(), [])

  function change({ target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement)) return
    if (target.name === 'q') return filterSoon()
    untickRelated(form.current!, target)
    tickEverywhere(form.current!, target)
    follow()
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    const begins = !(submitter instanceof HTMLButtonElement && submitter.formMethod === 'get')
    if (begins && counts !== null && counts[choice.pool] === 0) event.preventDefault()
  }

  return (
    <form
      ref={form}
      className="pick"
      data-kind={kind}
      method="post"
      action={action}
      onChange={change}
      onSubmit={submit}
    >
      <input type="hidden" name="kind" value={kind} />
      <a className="btn skip-in" href="#start">
        {words.toStart}
      </a>
      <div>
        <PoolList counts={counts} chosen={choice.pool} words={words} />
        {tree}
      </div>
      <div className="slip">
        <div className="slip-in">
          {amount}
          {kind === 'practice' && (
            <label className="choice mt-4">
              <input type="checkbox" name="cram" value="1" />
              <span>
                {words.cram}
                <small className="block text-xs text-ink-faint">{words.cramAbout}</small>
              </span>
            </label>
          )}
          <div className="needs-script" role="status">
            <p className="say">{said}</p>
            {short !== null && <p className="mt-1.5 text-sm text-ink-soft">{short}</p>}
          </div>
          <button className="btn without-script" type="submit" formMethod="get" formAction={addressOf(page)}>
            {words.recount}
          </button>
        </div>
        <div className="slip-go">
          <button
            className="btn btn-ink"
            id="start"
            type="submit"
            aria-disabled={counts?.[choice.pool] === 0 || undefined}
          >
            <span className="needs-script">{button}</span>
            <span className="without-script">{words.startPlain}</span>
          </button>
        </div>
      </div>
    </form>
  )
}
