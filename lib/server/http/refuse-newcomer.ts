import 'server-only'
import { headers } from 'next/headers'
import type { LearnerId } from '../../model/ids'
import { clientAddress } from '../learner/client-address'
import { limits } from '../limiting/limits'
import { take } from '../limiting/take'
import { store } from '../process/store'
import { tooMany } from './guard'

/**
 * Limits new learners, because each takes up space for good.
 * @returns the refusal; null if the learner is known or within the limit
 */
export async function refuseNewcomer(learner: LearnerId): Promise<Response | null> {
  if (await (await store()).reader.isKnown(learner)) return null
  const wait = await take([{ limit: limits.address.newcomers, of: clientAddress(await headers()) }])
  return wait === 0 ? null : tooMany('newcomers', wait)
}
