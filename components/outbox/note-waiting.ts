import { attempt } from '@/components/device-storage'
import { forgetHeld, holdsAny } from './held-answers'
import type { Outbox } from './outbox'

const KEY = 'answers waiting'

/** Notes on the device whether answers wait, so that a page without questions need not load the outbox to know. */
export async function noteWaiting(outbox: Pick<Outbox, 'all'>): Promise<void> {
  const isWaiting = (await outbox.all()).some(({ refused }) => refused === null)
  attempt(() => (isWaiting ? localStorage.setItem(KEY, '1') : localStorage.removeItem(KEY)))
}

export const hasWaiting = (): boolean => attempt(() => localStorage.getItem(KEY)) !== null || holdsAny()

export function forgetWaiting(): void {
  attempt(() => localStorage.removeItem(KEY))
  forgetHeld()
}
