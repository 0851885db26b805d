import 'server-only'
import { headers } from 'next/headers'
import type { LearnerId } from '../../model/ids'
import { clientAddress } from '../learner/client-address'
import { freeDiskBytes } from '../process/free-disk'
import { maxUnanswered, minFreeBytes } from '../process/settings'
import { store } from '../process/store'
import { sweptBefore } from '../process/swept-before'
import { limits } from './limits'
import { take } from './take'

/** Why a limit does not allow a new sitting. */
export type BeginRefusal =
  | { kind: 'no-room' }
  | { kind: 'too-many-unanswered'; most: number }
  | { kind: 'too-many-begun'; waitSeconds: number }

/** Sittings and learners take up space for good, so they have limits of their own besides those of writes. */
export async function beginRefusal(learner: LearnerId): Promise<BeginRefusal | null> {
  const free = await freeDiskBytes()
  if (free !== null && free < minFreeBytes) return { kind: 'no-room' }
  const { reader } = await store()
  const [unanswered, isKnown] = await Promise.all([
    reader.unansweredCount(learner, sweptBefore()),
    reader.isKnown(learner),
  ])
  if (unanswered >= maxUnanswered) return { kind: 'too-many-unanswered', most: maxUnanswered }
  const address = clientAddress(await headers())
  const waitSeconds = await take([
    { limit: limits.learner.begins, of: learner },
    { limit: limits.address.begins, of: address },
    ...(isKnown ? [] : [{ limit: limits.address.newcomers, of: address }]),
  ])
  return waitSeconds > 0 ? { kind: 'too-many-begun', waitSeconds } : null
}
