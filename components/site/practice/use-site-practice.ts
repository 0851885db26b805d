'use client'
import { useEffect, useState } from 'react'
import type { Practice } from '@/components/practice/practice'
import { BASE_PATH } from '@/lib/model/addresses/base-path'
import type { Feedback } from '@/lib/model/feedback'
import type { ItemId, SittingId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { SittingView } from '@/lib/model/view'
import { dropSitting, keptAnswers } from '../kept-answers'
import { loadItems, loadPool } from '../load-data'
import { keptMarkings } from '../site-marker'
import {
  type AskedPractice,
  asksToBegin,
  type DrawnQuestion,
  deliveredIn,
  drawPractice,
  practiceView,
  readAskedPractice,
} from './draw-practice'

/** The questions of the practice in this tab, so that it goes on after a visit to a note. */
const KEY = `haeseol practice ${BASE_PATH}`
/** A tab has one practice at a time. */
const SITTING = 'practice' as SittingId

export type SitePractice =
  | { kind: 'picking'; fault: 'failed' | 'none' | null }
  | { kind: 'asking'; view: SittingView }
  | { kind: 'over'; practice: Practice }

/** The practice of a static site: drawn, asked and marked in the browser. */
export function useSitePractice() {
  const [state, setState] = useState<SitePractice>({ kind: 'picking', fault: null })

  async function ask(drawn: DrawnQuestion[]) {
    if (drawn.length === 0) return setState({ kind: 'picking', fault: 'none' })
    const items = deliveredIn(drawn, await textsOf(drawn))
    const feedback = (await keptMarkings(SITTING)) as Record<ItemId, Feedback>
    setState({ kind: 'asking', view: practiceView(SITTING, items, feedback, new Date().toISOString()) })
  }
  async function begin(asked: AskedPractice) {
    try {
      const drawn = drawPractice(await loadPool(), asked, keptAnswers(), Math.random)
      dropSitting(SITTING)
      keepDrawn(drawn)
      await ask(drawn)
    } catch {
      setState({ kind: 'picking', fault: 'failed' })
    }
  }
  function finish(practice: Practice) {
    keepDrawn([])
    const isEmpty = Object.keys(practice.markings).length === 0
    setState(isEmpty ? { kind: 'picking', fault: null } : { kind: 'over', practice })
    scrollTo({ top: 0 })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once
  useEffect(() => {
    const asked = readAskedPractice(new URLSearchParams(location.search))
    if (asksToBegin(asked)) {
      history.replaceState(history.state, '', location.pathname) // opening the page again goes on
      void begin(asked)
      return
    }
    const drawn = keptDrawn()
    if (drawn.length > 0) ask(drawn).catch(() => setState({ kind: 'picking', fault: 'failed' }))
  }, [])
  return { state, begin, finish, pickAgain: () => setState({ kind: 'picking', fault: null }) }
}

async function textsOf(drawn: readonly DrawnQuestion[]): Promise<Map<ItemId, DeliveredItem>> {
  const notes = [...new Set(drawn.map(({ note }) => note))]
  const items = await Promise.all(notes.map(loadItems))
  return new Map(items.flat().map((item) => [item.id, item]))
}

function keptDrawn(): DrawnQuestion[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as DrawnQuestion[]
  } catch {
    return []
  }
}

/** If storage is forbidden, a visit to a note ends the practice. */
function keepDrawn(drawn: readonly DrawnQuestion[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(drawn))
  } catch {}
}
