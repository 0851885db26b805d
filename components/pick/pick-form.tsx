'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PickWords } from '@/components/messages/say'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { PoolCounts } from '@/lib/model/study/pool'
import type { Choice } from './choice'
import { PoolList } from './pool-list'
import { readChoice, tickEverywhere, untickRelated } from './read-choice'
import { startWords } from './start-words'
import { useCounts } from './use-counts'

/** How long a pause in typing lasts before the places are filtered. */
const REST_MS = 200

type Props = {
  kind: 'practice' | 'exam'
  /** The address that the form is sent to. */
  action: string
  /** The address of its page, which counts and filters without script. */
  page: string
  /** The choice that the page was requested with. */
  chosen: Choice
  counts: PoolCounts
  words: PickWords
  /** The topics and notes to tick. */
  tree: ReactNode
  /** How many, and how long. */
  amount: ReactNode
}

/**
 * Which questions, from where and how many: a plain form. With script, it counts the questions while one chooses.
 */
export function PickForm({ kind, action, page, chosen, words, tree, amount, ...props }: Props) {
  const { form, choice, counts, change, submit } = usePick(page, chosen, props.counts)
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
      <Slip kind={kind} page={page} choice={choice} counts={counts} words={words} amount={amount} />
    </form>
  )
}

type SlipProps = Pick<Props, 'kind' | 'page' | 'words' | 'amount'> & { choice: Choice; counts: PoolCounts | null }

/** How many questions, what will begin, and the button that begins it. */
function Slip({ kind, page, choice, counts, words, amount }: SlipProps) {
  const { button, said, short } = startWords(choice, counts, words)
  return (
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
  )
}

/** Follows what is chosen in the form: counts questions, filters places, and unticks places that overlap. */
function usePick(page: string, chosen: Choice, counted: PoolCounts) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [choice, setChoice] = useState(chosen)
  const { counts, count } = useCounts(addressOf('/api/me/pools'), counted)

  function follow() {
    const now = readChoice(form.current!)
    setChoice(now)
    if (now.query !== choice.query) count(now.query)
  }
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** Requests the page with the filter. All choices are kept. */
  function filterSoon() {
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      const said = [...new FormData(form.current!)].filter(([name, value]) => name !== 'kind' && value !== '')
      router.replace(`${page}?${new URLSearchParams(said as [string, string][])}`, { scroll: false })
    }, REST_MS)
  }
  // Learners may tick before the script runs, and browsers restore what was ticked.
  const followEarly = useEffectEvent(follow)
  useEffect(() => followEarly(), [])

  function change({ currentTarget, target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement)) return
    if (target.name === 'q') return filterSoon()
    untickRelated(currentTarget, target)
    tickEverywhere(currentTarget, target)
    follow()
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent
    const begins = !(submitter instanceof HTMLButtonElement && submitter.formMethod === 'get')
    if (begins && counts !== null && counts[choice.pool] === 0) event.preventDefault()
  }

  return { form, choice, counts, change, submit }
}
