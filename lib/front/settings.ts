import { type IsTrusted, trustedProxies } from './client'
import { type IsOurHost, ourHosts } from './hosts'

export interface Settings {
  host: string
  port: number
  isTrusted: IsTrusted
  isOurHost: IsOurHost
  /** How long browsers shall ask over https only; 0 to leave that open. */
  hstsSeconds: number
  /** For an author's own machine: a page may listen for news without end. */
  isPreview: boolean
}

/** The names of a preview: what its author opens is on the same machine. */
const THIS_MACHINE = 'localhost, 127.0.0.1, [::1]'

/** @throws RangeError that names the variable and what it may be */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const isPreview = env.HAESEOL_PREVIEW === '1'
  return {
    host: env.HOST ?? '127.0.0.1',
    port: portOf(env.PORT ?? '3000'),
    isTrusted: trustedProxies(env.HAESEOL_TRUSTED_PROXIES ?? ''),
    isOurHost: ourHosts(env.HAESEOL_HOSTS ?? (isPreview ? THIS_MACHINE : '')),
    hstsSeconds: secondsOf(env.HAESEOL_HSTS_SECONDS ?? '0'),
    isPreview,
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
