import { isSite } from '../model/addresses/static-site'
import { type IsTrusted, parseTrustedProxies } from './client'
import { type IsOurHost, parseHosts } from './hosts'

export interface Settings {
  host: string
  port: number
  isTrusted: IsTrusted
  isOurHost: IsOurHost
  /** How long browsers use https only; 0 for no such header. */
  hstsSeconds: number
  /** Whether an author previews notes on their own machine. Pages then listen for changes over an endless reply. */
  isPreview: boolean
  /** Whether the only client is `haeseol site`, which has started this process. */
  isSite: boolean
}

/** The host names of a preview, which its author opens on the same machine. */
const LOCAL_HOSTS = 'localhost, 127.0.0.1, [::1]'

/** @throws RangeError that names the variable and its allowed values */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const isPreview = env.HAESEOL_PREVIEW === '1'
  return {
    host: env.HOST ?? '127.0.0.1',
    port: portOf(env.PORT ?? '3000'),
    isTrusted: parseTrustedProxies(env.HAESEOL_TRUSTED_PROXIES ?? ''),
    isOurHost: parseHosts(env.HAESEOL_HOSTS ?? (isPreview ? LOCAL_HOSTS : '')),
    hstsSeconds: secondsOf(env.HAESEOL_HSTS_SECONDS ?? '0'),
    isPreview,
    isSite: isSite(),
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new RangeError(`Expected \`PORT\` to be a number from 1 to 65535, got \`${text}\``)
}

function secondsOf(text: string): number {
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 0) return seconds
  throw new RangeError(`Expected \`HAESEOL_HSTS_SECONDS\` to be a whole number of seconds, got \`${text}\``)
}
