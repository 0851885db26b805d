import type { SearchOptions } from '@/lib/search/types'

/** What the page asks of the search worker. Each request comes with a port for its one reply. */
export type WorkerRequest = { open: string } | { search: string; options: SearchOptions }

export type WorkerReply<T> = { value: T } | { fault: string }
