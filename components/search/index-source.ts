import { addressOf } from '@/lib/model/addresses/base-path'
import type { SearchResult } from '@/lib/search/types'
import type { SearchSource } from './search-source'
import type { WorkerReply, WorkerRequest } from './worker-messages'

/**
 * Loads the index into a worker, so that neither opening nor searching it holds up typing.
 * @throws Error if the index cannot be loaded or opened
 */
export async function openIndexSource(index: string): Promise<SearchSource> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url))
  const ask = askOf(worker)
  try {
    await ask<null>({ open: new URL(addressOf(index), location.href).href })
  } catch (error) {
    worker.terminate()
    throw error
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    /** One search at a time. Those that were given up while they waited are never begun. */
    search(query, options, signal) {
      const found = last.then(() => {
        signal.throwIfAborted()
        return ask<SearchResult>({ search: query, options })
      })
      last = found.catch(() => {})
      return found
    },
  }
}

function askOf(worker: Worker) {
  return <T>(request: WorkerRequest) =>
    new Promise<T>((resolve, reject) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }: MessageEvent<WorkerReply<T>>) => {
        port1.close()
        if ('fault' in data) reject(new Error(data.fault))
        else resolve(data.value)
      }
      worker.addEventListener('error', () => reject(new Error('The search worker did not start')), { once: true })
      worker.postMessage(request, [port2])
    })
}
