import 'server-only'
import { type FSWatcher, watch } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { CURRENT_FILE, type Current, MESSAGES_FILE, type MessagesFile } from '../model/bundle'
import type { PreviewState } from '../model/preview'
import { bundleFolder, inBundles } from './paths'

/** More would not fit an overlay; the terminal has them all. */
const SHOWN_MESSAGES = 20

/** Only `haeseol preview` sets it: a server for learners tells nobody of its notes' faults. */
export const isPreview = (): boolean => process.env.HAESEOL_PREVIEW === '1'

/**
 * The bundle that is served now, and each one that takes its place, as server-sent events.
 * @param signal  ends the stream, when the reader has gone
 */
export function previewEvents(signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let watcher: FSWatcher
  let last = ''
  return new ReadableStream({
    async start(controller) {
      const send = async () => {
        const state = await readState()
        if (state === null || state.bundle === last || signal.aborted) return
        last = state.bundle
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(state)}\n\n`))
      }
      watcher = watch(bundleFolder, (_, name) => {
        if (name === CURRENT_FILE) send()
      })
      signal.addEventListener('abort', () => {
        watcher.close()
        controller.close()
      })
      await send()
    },
    cancel: () => watcher.close(),
  })
}

/** @returns null while a publisher is at it: its end is told of too */
async function readState(): Promise<PreviewState | null> {
  try {
    const { id } = JSON.parse(await readFile(inBundles(CURRENT_FILE), 'utf8')) as Current
    const all = JSON.parse(await readFile(inBundles(id, MESSAGES_FILE), 'utf8')) as MessagesFile
    const serious = all.filter(({ severity }) => severity !== 'advice')
    const messages = serious.slice(0, SHOWN_MESSAGES).map(({ file, span, severity, reason, mend }) => {
      return { file, line: span.start.line, severity, reason, mend: mend ?? null }
    })
    return { bundle: id, messages, more: serious.length - messages.length }
  } catch {
    return null
  }
}
