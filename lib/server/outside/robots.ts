import 'server-only'
import { addressOf } from '../../model/base-path'
import { isPublic } from '../process/settings'
import { knownOrigin, wholeAddress } from './addresses'

/** What is one learner's, or no page. */
const PRIVATE = ['sittings', 'history', 'mistakes', 'review', 'progress', 'plan', 'settings']

/** What search engines may visit. */
export function robotsFile(): string {
  if (!isPublic) return `User-agent: *\nDisallow: ${addressOf('/')}\n`
  const rooms = PRIVATE.flatMap((room) => [`/ko/${room}`, `/en/${room}`])
  const lines = ['/api/', ...rooms].map((path) => `Disallow: ${addressOf(path)}`)
  const sitemap = knownOrigin === null ? [] : [`Sitemap: ${wholeAddress(knownOrigin, '/sitemap.xml')}`]
  return [`User-agent: *`, ...lines, ...sitemap, ''].join('\n')
}
