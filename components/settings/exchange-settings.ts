import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite } from '@/lib/model/addresses/static-site'
import type { ChosenSettings } from '@/lib/model/study/settings'
import { adoptSettings, chooseOnDevice, unsentSettings } from './device-settings'

let running: Promise<boolean> | null = null

/** Applies settings on this device, and sends them to the server for the learner's other devices. */
export function chooseSettings(chosen: ChosenSettings): Promise<boolean> {
  chooseOnDevice(chosen)
  return exchangeSettings()
}

/**
 * Sends the settings that were chosen here, one request after the other so that they arrive in order, and adopts what other
 * devices chose.
 * @returns whether the server has everything. Otherwise the next page tries again
 */
export function exchangeSettings(): Promise<boolean> {
  running ??= exchange().finally(() => {
    running = null
  })
  return running
}

async function exchange(): Promise<boolean> {
  if (isSite()) return keptHere()
  for (;;) {
    const sent = unsentSettings()
    const reply = await ask(sent).catch(() => null)
    if (reply?.ok) adoptSettings(await reply.json(), sent)
    else if (reply?.status === 400)
      adoptSettings({}, sent) // this server has no such setting, so asking again is no use
    else return false
    if (Object.keys(unsentSettings()).length === 0) return true
  }
}

/** A static site has no server: what this device has is all. */
function keptHere(): true {
  adoptSettings({}, unsentSettings())
  return true
}

/** Lives on when the page is left, as it is when the language changes. */
function ask(sent: ChosenSettings): Promise<Response> {
  if (Object.keys(sent).length === 0) return fetch(addressOf('/api/me/settings'))
  return fetch(addressOf('/api/me/settings'), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
    keepalive: true,
  })
}
