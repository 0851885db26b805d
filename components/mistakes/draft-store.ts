import type { ItemId } from '@/lib/model/ids'
import type { Draft } from './words-state'

/** Keeps edits on this device until the server has them, so that a closed tab or an empty battery loses nothing. */
const PREFIX = 'haeseol memo '

/** @returns whether the browser stored it. Some private windows store nothing, nor does a full storage */
export function keepDraft(item: ItemId, draft: Draft): boolean {
  try {
    localStorage.setItem(PREFIX + item, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function findDraft(item: ItemId): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + item) ?? 'null')
  } catch {
    return null
  }
}

export function dropDraft(item: ItemId): void {
  try {
    localStorage.removeItem(PREFIX + item)
  } catch {} // a browser that stores nothing has no drafts
}

/** Part of erasing everything. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {}
}
