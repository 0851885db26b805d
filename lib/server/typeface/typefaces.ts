import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BASE_PATH } from '../../model/addresses/base-path'
import type { Bundle } from '../bundle/bundle'
import { cutInThread, type Typeface } from './cut-in-thread'

/** Earlier typefaces that open pages may still ask for. */
const KEPT = 4
const PATH = /^\/fonts\/([\w-]{16})\.woff2$/

/**
 * A typeface with the characters of the notes and of the interface: a page then loads one file of about 130 kB, and not
 * a dozen of Pretendard's 92 slices. It is cut in a thread when a bundle has characters that the present one lacks. Until
 * it is there, and for rare characters, pages use the slices.
 */
export class Typefaces {
  private readonly kept: Typeface[] = []
  private followed: Bundle | null = null
  private cutting: Promise<void> | null = null

  /** @param script  typeface-worker.ts, built */
  constructor(private readonly script: URL) {}

  /** Null until the first is cut. */
  get newest(): Typeface | null {
    return this.kept[0] ?? null
  }

  /** Cuts a typeface for a bundle, if it needs one. If several bundles follow each other quickly, for the last of them. */
  async follow(bundle: Bundle): Promise<void> {
    if (this.followed === bundle) return
    this.followed = bundle
    this.cutting ??= this.cutLatest().finally(() => {
      this.cutting = null
    })
    await this.cutting
  }

  /** @returns whether the request was for a typeface, and is answered */
  send({ method, url = '' }: IncomingMessage, response: ServerResponse): boolean {
    const name = url.startsWith(BASE_PATH) ? PATH.exec(url.slice(BASE_PATH.length))?.[1] : undefined
    const typeface = this.kept.find((one) => one.name === name)
    if (typeface === undefined || (method !== 'GET' && method !== 'HEAD')) return false
    response.writeHead(200, {
      'content-type': 'font/woff2',
      'content-length': typeface.woff2.length,
      'cache-control': 'public, max-age=31536000, immutable',
    })
    response.end(method === 'HEAD' ? undefined : typeface.woff2)
    return true
  }

  private async cutLatest(): Promise<void> {
    for (let cut: Bundle | null = null; cut !== this.followed; ) {
      cut = this.followed
      const { files } = cut!
      const present = this.newest && { characters: this.newest.characters, isWhole: this.newest.isWhole }
      const typeface = await cutInThread(this.script, { files, present }).typeface
      if (typeface !== null) this.kept.splice(0, this.kept.length, typeface, ...this.kept.slice(0, KEPT - 1))
    }
  }
}
