import 'server-only'
import { headers } from 'next/headers'
import type { LearnerId } from '../../model/ids'
import { clientAddress } from '../learner/client-address'
import { freeDiskBytes } from '../process/free-disk'
import { maxUnfinished, minFreeBytes } from '../process/settings'
import { store } from '../process/store'
import { limits } from './limits'
import { take } from './take'

/** Why a limit does not allow a new sitting. */
export type BeginRefusal =
  | { kind: 'no-room' }
  | { kind: 'too-many-unfinished'; most: number }
  | { kind: 'too-many-begun'; waitSeconds: number }

/** Sittings and learners take up space for good, so they have limits of their own besides those of writes. */
export async function beginRefusal(learner: LearnerId): Promise<BeginRefusal | null> {
  const free = await freeDiskBytes()
  if (free !== null && free < minFreeBytes) return { kind: 'no-room' }
  const unfinished = await (await store()).reader.unfinishedCount(learner)
  if (unfinished !== null && unfinished >= maxUnfinished) return { kind: 'too-many-unfinished', most: maxUnfinished }
  const address = clientAddress(await headers())
  const waitSeconds = await take([
    { limit: limits.learner.begins, of: learner },
    { limit: limits.address.begins, of: address },
    ...(unfinished === null ? [{ limit: limits.address.newcomers, of: address }] : []),
  ])
  return waitSeconds > 0 ? { kind: 'too-many-begun', waitSeconds } : null
}
