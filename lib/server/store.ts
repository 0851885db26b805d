import 'server-only'
import { openStore } from '../progress/open-store'
import type { ProgressStore } from '../progress/store'
import { once } from './once'
import { databaseUrl } from './paths'

/** The store of this process, opened (and migrated) on first use. A failed opening is tried again by the next call. */
export async function store(): Promise<ProgressStore> {
  const holder = once('store', () => ({ opening: null as Promise<ProgressStore> | null }))
  holder.opening ??= openStore(databaseUrl)
  try {
    return await holder.opening
  } catch (error) {
    holder.opening = null
    throw error
  }
}
