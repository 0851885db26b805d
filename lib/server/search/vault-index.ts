import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { ManifestNote } from '../../model/bundle'
import { IndexBuilder } from '../../search/index-builder'
import type { SearchIndex } from '../../search/search-index'
import type { Bundle } from '../bundle/bundle'
import { once } from '../process/once'
import { searchHead } from './search-head'

/** How long the index is made without letting other requests through. */
const STRETCH_MS = 10

/** The index of a bundle, and the notes by the numbers that it gives them. */
export interface VaultIndex {
  index: SearchIndex
  notes: readonly ManifestNote[]
}

const known = () => once('search indexes', () => new WeakMap<Bundle, Promise<VaultIndex>>())

/** Opens the index of a bundle once, when somebody searches for the first time. */
export function vaultIndex(bundle: Bundle): Promise<VaultIndex> {
  const opened = known().get(bundle) ?? open(bundle)
  known().set(bundle, opened)
  opened.catch(() => known().delete(bundle))
  return opened
}

async function open(bundle: Bundle): Promise<VaultIndex> {
  const builder = new IndexBuilder(searchHead(bundle), { keepsTexts: false })
  const notes: ManifestNote[] = []
  const pause = pacer()
  for await (const [note, searched] of bundle.searchNotes()) {
    builder.add(searched)
    notes.push(note)
    await pause()
  }
  const steps = builder.finish()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { index: step.value, notes }
    await pause()
  }
}

/** @returns lets others through if they waited for long enough */
function pacer(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < STRETCH_MS) return
    await setImmediate()
    since = performance.now()
  }
}
