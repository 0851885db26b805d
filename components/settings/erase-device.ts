import { dropAllDrafts } from '@/components/mistakes/draft-store'
import { forgetPlace } from '@/components/note/kept-place'
import { dropEverythingKept } from '@/components/offline/keep-topic'
import { eraseAcknowledged } from '@/components/outbox/acknowledged-answers'
import { eraseWaitingAnswers } from '@/components/outbox/indexed-answer-store'
import { forgetSearches } from '@/components/search/recent-searches'
import { forgetSettings } from './device-settings'

/** All that this device has of a learner. */
const STORES: (() => void | Promise<void>)[] = [
  () => forgetPlace(),
  () => forgetSearches(),
  forgetSettings,
  dropAllDrafts,
  eraseWaitingAnswers,
  eraseAcknowledged,
  async () => {
    if ('caches' in window) await dropEverythingKept()
  },
]

/** Erases each store, also if another one fails. @returns whether nothing is left */
export async function eraseDevice(): Promise<boolean> {
  const outcomes = await Promise.allSettled(STORES.map(async (erase) => erase()))
  return outcomes.every(({ status }) => status === 'fulfilled')
}
