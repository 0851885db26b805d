import { attempt } from '@/components/device-storage'
import { addressOf } from '@/lib/model/addresses/base-path'
import { CACHES } from '@/lib/offline/caches'
import { copyOf, isPageReply } from '@/lib/offline/copies'
import { openCache } from './open-cache'

/** A topic that is kept on this device. */
export interface KeptTopic {
  tag: string
  /** As it was shown when it was kept. Missing in what earlier versions stored. */
  name?: string | undefined
  locale: string
  takenAtMs: number
  /** The paths of its notes that are on this device. */
  paths: string[]
  /** The names of its other notes: they were gone, moved or answered no page. Missing in what earlier versions stored. */
  missing?: string[]
}

const STORED = 'kept-topics'
/** Pictures of the vault that a page shows, with their paths. */
const PICTURE = /<img[^>]* src="(\/[^"]*\/?vault\/[^"]+)"/g
/** How often a note is asked for again if the server says that it is too much. */
const ATTEMPTS = 5

/** @returns nothing if storage is forbidden or holds something else */
export const keptTopics = (): KeptTopic[] => attempt(() => JSON.parse(localStorage.getItem(STORED) ?? '[]')) ?? []

/**
 * Takes all notes of a topic with their pictures, and the index of the search.
 * @param index  its address; null if it is too large for browsers
 * @param onStep  called with the number of notes taken so far and of all
 * @throws Error without a network, or if the device has no room: what was taken stays, and it can be tried again
 * @throws DOMException `AbortError` if it was given up
 */
export async function keepTopic(
  { tag, name }: Pick<KeptTopic, 'tag' | 'name'>,
  locale: string,
  index: string | null,
  onStep: (taken: number, of: number) => void,
  { signal }: AbortController,
): Promise<void> {
  const notes = await notesOf(tag, signal)
  await navigator.storage.persist?.()
  const [paths, missing]: [string[], string[]] = [[], []]
  for (const [i, slug] of notes.entries()) {
    onStep(i, notes.length)
    const path = addressOf(`/${locale}/notes/${encodeURIComponent(slug)}`)
    if (await keepNote(path, signal)) paths.push(path)
    else missing.push(slug)
  }
  if (index !== null) await fetch(addressOf(index), { signal }) // the worker keeps it
  signal.throwIfAborted()
  const topic: KeptTopic = { tag, name, locale, takenAtMs: Date.now(), paths, missing }
  remember([...keptTopics().filter((other) => other.tag !== tag), topic])
  await dropUnneeded()
}

/** Its notes stay until `dropUnneeded`. */
export function forgetTopic(tag: string): void {
  attempt(() => remember(keptTopics().filter((topic) => topic.tag !== tag)))
}

/** Drops what was taken, but no answers. */
export async function dropEverythingKept(): Promise<void> {
  attempt(() => localStorage.removeItem(STORED))
  await Promise.all(
    [CACHES.pages, CACHES.kept, CACHES.files, CACHES.answers, CACHES.index].map((name) => caches.delete(name)),
  )
}

async function notesOf(tag: string, signal: AbortSignal): Promise<string[]> {
  const reply = await fetch(addressOf(`/api/notes?topic=${encodeURIComponent(tag)}`), { signal })
  if (!reply.ok) throw new Error(`The notes of the topic were answered with status ${reply.status}`)
  return ((await reply.json()) as { notes: string[] }).notes
}

/** @returns whether there is such a page */
async function keepNote(path: string, signal: AbortSignal): Promise<boolean> {
  const cache = await caches.open(CACHES.kept)
  const reply = await patientFetch(path, signal)
  if (!isPageReply(reply)) return false
  await cache.put(path, copyOf(reply.clone(), Date.now()))
  for (const [, picture] of (await reply.text()).matchAll(PICTURE)) {
    const known = await cache.match(picture!)
    if (known === undefined) await cache.add(picture!).catch(() => {}) // a picture that is missing on the page, too
  }
  return true
}

async function patientFetch(path: string, signal: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const reply = await fetch(path, { headers: { accept: 'text/html' }, signal })
    if (reply.status !== 429 || attempt === ATTEMPTS) return reply
    const seconds = Number(reply.headers.get('retry-after') ?? 1)
    await pause(seconds * 1000, signal)
  }
}

/** @throws DOMException `AbortError` as soon as it is given up */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp)
      resolve()
    }, ms)
    signal.addEventListener('abort', giveUp, { once: true })
  })
}

const remember = (topics: KeptTopic[]) => localStorage.setItem(STORED, JSON.stringify(topics))

/** Drops notes that belong to no kept topic, and pictures that no kept note shows. */
export async function dropUnneeded(): Promise<void> {
  const cache = await openCache(CACHES.kept)
  if (cache === null) return
  const needed = new Set(keptTopics().flatMap(({ paths }) => paths))
  for (const path of [...needed]) {
    const html = (await (await cache.match(path, { ignoreVary: true }))?.text()) ?? ''
    for (const [, picture] of html.matchAll(PICTURE)) needed.add(picture!)
  }
  const unneeded = (await cache.keys()).filter(({ url }) => !needed.has(new URL(url).pathname))
  await Promise.all(unneeded.map((request) => cache.delete(request, { ignoreVary: true })))
}
