import 'server-only'
import { watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { MessagesFile } from '../../model/bundle'
import { CURRENT_FILE, MESSAGES_FILE } from '../../model/bundle'
import type { Message } from '../../model/message'
import type { PreviewState } from '../../model/preview'
import { once } from '../process/once'
import { bundleFolder, inBundles } from '../process/paths'
import { latestBundle } from './current-bundle'

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
  const all = JSON.parse(await readFile(inBundles(id, MESSAGES_FILE), 'utf8')) as MessagesFile
  const own = note === null ? undefined : bundle.noteNamed(note)?.path
  const serious = all.sort((a, b) => rank(a, own) - rank(b, own))
  const messages = serious.slice(0, MAX_MESSAGES).map(({ file, span, severity, reason, mend }) => {
    return { file, line: span.start.line, severity, reason, mend: mend ?? null }
  })
  return { bundle: id, messages, more: serious.length - messages.length }
}

/** Messages of the note on the page come first, and errors before warnings. */
const rank = ({ file, severity }: Message, own: string | undefined) =>
  (file === own ? 0 : 2) + (severity === 'error' ? 0 : 1)
