'use client'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { PickWords } from '@/components/messages/say'
import type { Choice } from '@/components/pick/choice'
import { readChoice, tickEverywhere, untickRelated } from '@/components/pick/read-choice'
import { startWords } from '@/components/pick/start-words'
import type { PoolItem } from '@/lib/model/item'
import { POOLS, type PoolCounts } from '@/lib/model/study/pool'
import { isWithin } from '@/lib/quiz/pools/within'
import { loadPool } from '../load-data'
import { type AskedPractice, readAskedPractice } from './draw-practice'
import '@/components/pick/pick.css'

type Props = { words: PickWords; tree: ReactNode; amount: ReactNode; onBegin(asked: AskedPractice): void }

const EVERYWHERE: Choice = { pool: 'all', query: '', places: [], count: 10 }

/** Which questions and how many, as on the page of practice with a server. There is one pool: all questions. */
export function SitePick({ words, tree, amount, onBegin }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [choice, setChoice] = useState(EVERYWHERE)
  const pool = usePool()
  const { button, said, short } = startWords(choice, pool && countsOf(pool, choice), words)

  function change({ currentTarget, target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement)) return
    untickRelated(currentTarget, target)
    tickEverywhere(currentTarget, target)
    setChoice(readChoice(currentTarget))
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onBegin(readAskedPractice(new FormData(event.currentTarget)))
  }
  return (
    <form ref={form} className="pick needs-script" data-kind="practice" onChange={change} onSubmit={submit}>
      <a className="btn skip-in" href="#start">
        {words.toStart}
      </a>
      <div>{tree}</div>
      <div className="slip">
        <div className="slip-in">
          {amount}
          <div role="status">
            <p className="say">{said}</p>
            {short !== null && <p className="mt-1.5 text-sm text-ink-soft">{short}</p>}
          </div>
        </div>
        <div className="slip-go">
          <button className="btn btn-ink" id="start" type="submit">
            {button}
          </button>
        </div>
      </div>
    </form>
  )
}

/** @returns null until it is loaded, and if it cannot be: the number of questions is then not said */
function usePool(): PoolItem[] | null {
  const [pool, setPool] = useState<PoolItem[] | null>(null)
  useEffect(() => {
    loadPool().then(setPool, () => {})
  }, [])
  return pool
}

function countsOf(pool: readonly PoolItem[], { query }: Choice): PoolCounts {
  const { tags, notes } = readAskedPractice(new URLSearchParams(query))
  const all = pool.filter(isWithin({ tags, notes })).length
  return { ...(Object.fromEntries(POOLS.map((name) => [name, 0])) as PoolCounts), all }
}
