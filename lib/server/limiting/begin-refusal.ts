import 'server-only'
import { headers } from 'next/headers'
import type { LearnerId } from '../../model/ids'
import { clientAddress } from '../learner/client-address'
import { freeDiskBytes } from '../process/free-disk'
import { leastFreeBytes, mostUnfinished } from '../process/settings'
import { store } from '../process/store'
import { limits } from './limits'
import { take } from './take'

/** Why no sitting is begun now, though there would be something to draw. */
export type BeginRefusal =
  | { kind: 'no-room' }
  | { kind: 'too-many-unfinished'; most: number }
  | { kind: 'too-many-begun'; waitSeconds: number }

/** A sitting takes room for good, and so does a learner, so they are held to more than other writes. */
export async function beginRefusal(learner: LearnerId): Promise<BeginRefusal | null> {
  const free = await freeDiskBytes()
  if (free !== null && free < leastFreeBytes) return { kind: 'no-room' }
  const unfinished = await (await store()).reader.unfinishedCount(learner)
  if (unfinished !== null && unfinished >= mostUnfinished) return { kind: 'too-many-unfinished', most: mostUnfinished }
  const address = clientAddress(await headers())
  const waitSeconds = await take([
    { limit: limits.learner.begins, of: learner },
    { limit: limits.address.begins, of: address },
    ...(unfinished === null ? [{ limit: limits.address.newcomers, of: address }] : []),
  ])
  return waitSeconds > 0 ? { kind: 'too-many-begun', waitSeconds } : null
}
