import { type IsTrusted, trustedProxies } from './client'

export interface Settings {
  host: string
  port: number
  isTrusted: IsTrusted
  /** For an author's own machine: a page may listen for news without end. */
  isPreview: boolean
}

/** @throws RangeError that names the variable and what it may be */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    host: env.HOST ?? '127.0.0.1',
    port: portOf(env.PORT ?? '3000'),
    isTrusted: trustedProxies(env.HAESEOL_TRUSTED_PROXIES ?? ''),
    isPreview: env.HAESEOL_PREVIEW === '1',
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new RangeError(`Expected \`PORT\` to be a number from 1 to 65535, got \`${text}\``)
}
