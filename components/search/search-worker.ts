import { openIndex } from '@/lib/search/open-index'
import { search } from '@/lib/search/search'
import type { SearchIndex } from '@/lib/search/search-index'
import type { WorkerReply, WorkerRequest } from './worker-messages'

let index: SearchIndex | undefined

addEventListener('message', async ({ data, ports }: MessageEvent<WorkerRequest>) => {
  ports[0]!.postMessage(await replyTo(data))
})

async function replyTo(request: WorkerRequest): Promise<WorkerReply<unknown>> {
  try {
    if ('search' in request) return { value: search(index!, request.search, request.options) }
    index = await load(request.open)
    return { value: null }
  } catch (error) {
    return { fault: String(error) }
  }
}

async function load(address: string) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The index was answered with status ${response.status}`)
  const unpacked = new Response(response.body!.pipeThrough(new DecompressionStream('gzip')))
  return openIndex(new Uint8Array(await unpacked.arrayBuffer()))
}
