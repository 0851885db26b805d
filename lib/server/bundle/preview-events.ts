import 'server-only'
import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { PreviewMessage, PreviewState, RefusedQuestion } from '../../model/authors/preview'
import type { MessagesFile } from '../../model/bundle'
import { CURRENT_FILE, MESSAGES_FILE } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import type { Message, Severity } from '../../model/message'
import { once } from '../process/once'
import { bundleFolder, inBundles } from '../process/paths'
import { currentBundle, latestBundle } from './current-bundle'

/** As many as fit the overlay. The terminal shows all of them. */
const MAX_MESSAGES = 20

/** Set only by `haeseol preview`: a server for learners does not show faults of notes. */
export const isPreview = (): boolean => process.env.HAESEOL_PREVIEW === '1'

/**
 * Streams the present bundle and each later one as server-sent events.
 * @param note  the slug of the note on the page, whose messages come first
 * @param signal  ends the stream when the reader has gone
 */
export function previewEvents(note: string | null, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let last = ''
  return new ReadableStream({
    async start(controller) {
      const send = async () => {
        const state = await readState(note)
        if (state.bundle === last || signal.aborted) return
        last = state.bundle
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(state)}\n\n`))
      }
      if (serverEnd().aborted) return controller.close()
      serverEnd().addEventListener('abort', () => controller.close(), { signal })
      watch(bundleFolder, { signal }, (_, name) => {
        if (name === CURRENT_FILE) void send()
      })
      await send()
    },
  })
}

/** Aborted when the server shuts down: it waits for all replies, and these would never end. */
const serverEnd = (): AbortSignal =>
  once('serverEnd', () => {
    const end = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end.abort())
    return end.signal
  })

async function readState(note: string | null): Promise<PreviewState> {
  const bundle = await latestBundle()
  const { id } = bundle.manifest
  const all = await messagesOf(id)
  const own = note === null ? undefined : bundle.noteNamed(note)?.path
  const sorted = all.sort((a, b) => rank(a, own) - rank(b, own))
  const messages = sorted.slice(0, MAX_MESSAGES).map(shown)
  return { bundle: id, messages, more: sorted.length - messages.length }
}

/** The messages of a note, in the order of its lines. Only an author's preview shows them. */
export async function noteMessages(path: string): Promise<PreviewMessage[]> {
  const { manifest } = await currentBundle()
  const own = (await messagesOf(manifest.id)).filter(({ file }) => file === path)
  return own.map(shown).sort((a, b) => a.line - b.line)
}

/** The questions of a note that learners do not get. Only an author's preview shows them. */
export async function refusedQuestions(path: string): Promise<RefusedQuestion[]> {
  const { manifest } = await currentBundle()
  const own = (await messagesOf(manifest.id)).filter(({ file, refuses }) => file === path && refuses !== undefined)
  const numbers = [...new Set(own.flatMap(({ refuses }) => refuses ?? []))].sort((a, b) => a - b)
  return numbers.map((number) => ({ number, messages: own.filter(({ refuses }) => refuses === number).map(shown) }))
}

const messagesOf = async (bundle: BundleId) =>
  JSON.parse(await readFile(inBundles(bundle, MESSAGES_FILE), 'utf8')) as MessagesFile

const shown = ({ file, span, severity, reason, mend }: Message): PreviewMessage => ({
  file,
  line: span.start.line,
  severity,
  reason,
  mend: mend ?? null,
})

const RANKS: Record<Severity, number> = { error: 0, warning: 1, advice: 2 }

/** Messages of the note on the page come first, and the worst of them. */
const rank = ({ file, severity }: Message, own: string | undefined) => (file === own ? 0 : 3) + RANKS[severity]
