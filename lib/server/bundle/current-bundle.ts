import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from '../process/once'
import type { Bundle } from './bundle'
import { PublishedBundle } from './published-bundle'

/** The request being answered, as the front (lib/front) set it up. */
export interface ThisRequest {
  /** The bundle for the whole of the request, whatever is published meanwhile. */
  bundle: Bundle
  /** Whether the reply goes to all readers. It must then contain nothing about one of them. */
  isShared: boolean
}

const storage = () => once('this request', () => new AsyncLocalStorage<ThisRequest>())

/** Undefined outside requests, and under `next dev`, which has no front. */
export const thisRequest = (): ThisRequest | undefined => storage().getStore()

/** Answers a request. What runs meanwhile finds it by `thisRequest`. */
export const answerFor = <T>(request: ThisRequest, answer: () => T): T => storage().run(request, answer)

/** The newest bundle. @throws if none was ever published, or the only one does not open */
export const latestBundle = (): Promise<Bundle> => once('published bundle', () => new PublishedBundle()).current()

/** The bundle of this request, or otherwise the newest. @throws as `latestBundle` */
export const currentBundle = async (): Promise<Bundle> => thisRequest()?.bundle ?? latestBundle()
