import { useEffect, useState, useSyncExternalStore } from 'react'
import { addressOf } from '@/lib/model/addresses/base-path'

const subscribe = (onChange: () => void) => {
  addEventListener('online', onChange)
  addEventListener('offline', onChange)
  return () => {
    removeEventListener('online', onChange)
    removeEventListener('offline', onChange)
  }
}

export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

/**
 * Which pages can be opened now. Offline these are the present page and those that the browser keeps.
 * @param paths  without repetitions; the same array as long as they are the same
 * @returns null if all of them can
 */
export function useReachable(paths: readonly string[], isOnline: boolean): ReadonlySet<string> | null {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (isOnline) return
    let isCurrent = true
    keptPages(paths).then((pages) => isCurrent && setKept(pages))
    return () => {
      isCurrent = false
    }
  }, [paths, isOnline])
  return isOnline ? null : kept
}

async function keptPages(paths: readonly string[]): Promise<Set<string>> {
  const isKept = await Promise.all(paths.map(async (path) => isHere(path) || (await isInCache(path))))
  return new Set(paths.filter((_, at) => isKept[at]))
}

const isHere = (path: string) => location.pathname === addressOf(path)

/** Pages on addresses without https have no caches, and readers may block them. */
async function isInCache(path: string): Promise<boolean> {
  try {
    return (await globalThis.caches?.match(addressOf(path), { ignoreVary: true })) !== undefined
  } catch {
    return false
  }
}
