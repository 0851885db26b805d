import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from '../process/once'
import type { Bundle } from './bundle'
import { Shelf } from './shelf'

/** What the front (lib/front) has decided about the request that is being answered. */
export interface ThisRequest {
  /** A request sees this one bundle, from its tag to its last byte, whatever is published meanwhile. */
  bundle: Bundle
  /** Whether the reply goes to every reader, so that it may not tell of one. */
  isShared: boolean
}

const storage = () => once('this request', () => new AsyncLocalStorage<ThisRequest>())

/** Undefined outside of requests, and where no front stands before the application (`next dev`). */
export const thisRequest = (): ThisRequest | undefined => storage().getStore()

export const answerFor = <T>(request: ThisRequest, answer: () => T): T => storage().run(request, answer)

/** The bundle that is current at this moment. @throws when none was ever published */
export const latestBundle = (): Promise<Bundle> => once('shelf', () => new Shelf()).current()

/** The bundle of this request, or else the latest. @throws when none was ever published */
export const currentBundle = async (): Promise<Bundle> => thisRequest()?.bundle ?? latestBundle()
