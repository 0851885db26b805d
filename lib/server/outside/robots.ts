import 'server-only'
import { addressOf } from '../../model/addresses/base-path'
import { isPublic } from '../process/settings'
import { knownOrigin, wholeAddress } from './addresses'

/** Pages of a single learner, and addresses that are no pages. */
const PRIVATE = [
  'authors',
  'booklet',
  'sittings',
  'history',
  'mistakes',
  'review',
  'progress',
  'plan',
  'reports',
  'settings',
  'keep',
  'offline',
]

/** Tells search engines what they may visit. */
export function robotsFile(): string {
  if (!isPublic) return `User-agent: *\nDisallow: ${addressOf('/')}\n`
  const rooms = PRIVATE.flatMap((room) => [`/ko/${room}`, `/en/${room}`])
  const lines = ['/api/', ...rooms].map((path) => `Disallow: ${addressOf(path)}`)
  const sitemap = knownOrigin === null ? [] : [`Sitemap: ${wholeAddress(knownOrigin, '/sitemap.xml')}`]
  return [`User-agent: *`, ...lines, ...sitemap, ''].join('\n')
}
