import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppServer } from './app-server.mjs'
import { anyAnswer, Learner } from './learner.mjs'
import { saidInData } from './page-data'

/**
 * Two servers whose vaults differ only in the keys. If a learner does the same in both and the replies differ, a reply
 * reveals a key.
 */

export const CANARY = 'KANARI'
export const SLUGS = ['kettle', 'leaves'] as const

/**
 * The keys of each world. The learner always answers A, or A and B: right in one world, wrong or partly right in the
 * other.
 */
const KEYS = [
  { kettle: 'A', leaves: 'A, C' },
  { kettle: 'B', leaves: 'A, B' },
]

/** The stem refers to a letter, so that options are not shuffled: chance must not differ between the worlds. */
function note(slug: string, key: string): string {
  const options = ['Heat', 'Time', 'Water', 'Salt']
  const letters = ['A', 'B', 'C', 'D']
  const cue = key.includes(',') ? ' (Select TWO.)' : ''
  return `---
title: ${slug}
tags:
- verdict/${slug}
---

# ${slug}

Of ${slug} much can be said.

## 📝 관련 문제

**Question:** What matters most for the ${slug}? Compare option A with option B.${cue}

**Options:**

${options.map((text, i) => `- ${letters[i]}) ${text} of the ${slug}`).join('\n')}

**정답: ${key}**

💡 추가 설명:

${letters.map((letter) => `- **Option ${letter}** - ${CANARY} ${slug}`).join('\n')}
`
}

export interface World {
  server: AppServer
  learner: Learner
  sittings: OpenSitting[]
  /** Names that differ between the worlds: ids of sittings, learner and bundle, versions, nonces. */
  names: Map<string, string>
}

export interface OpenSitting {
  id: string
  kind: 'practice' | 'exam'
  slug: string
  items: { id: string; version: string; choose: number; options: { id: string }[] }[]
}

export async function openWorlds(): Promise<[World, World]> {
  const worlds = await Promise.all(KEYS.map(openWorld))
  return worlds as [World, World]
}

async function openWorld(keys: Record<string, string>): Promise<World> {
  const vault = mkdtempSync(join(tmpdir(), 'haeseol-twin-'))
  mkdirSync(join(vault, 'notes'))
  for (const slug of SLUGS) writeFileSync(join(vault, 'notes', `${slug}.md`), note(slug, keys[slug]!))
  const server = await AppServer.open(vault)
  const learner = new Learner(server.url)
  return { server, learner, sittings: [], names: new Map([[(await server.bundle())!, '<bundle>']]) }
}

/** Begins a sitting and records its ids. */
export async function begin(world: World, kind: OpenSitting['kind'], slug: string): Promise<OpenSitting> {
  const body = { kind, from: { notes: [slug] }, ...(kind === 'exam' && { minutes: 60 }) }
  return keep(world, kind, slug, await world.learner.begin(body))
}

export function keep(world: World, kind: OpenSitting['kind'], slug: string, begun: unknown): OpenSitting {
  const sitting = { ...(begun as OpenSitting), kind, slug }
  world.sittings.push(sitting)
  world.names.set(sitting.id, `<sitting ${world.sittings.length}>`)
  for (const { id, version } of sitting.items) world.names.set(version, `<version of ${id}>`)
  return sitting
}

export interface Call {
  method: string
  path: string
  body?: unknown
  headers?: Record<string, string>
}

/** Gives the same answer in both worlds: the first options. */
export const answerTo = (item: OpenSitting['items'][number]) => anyAnswer(item)

/** A reply in which everything that may differ is replaced by a name. The rest must be equal, byte for byte. */
export async function replyTo(world: World, { method, path, body, headers }: Call): Promise<string> {
  let reply = await world.learner.send(method, path, body, headers)
  const { location } = reply.headers // the data of a page has an address of its own
  if (headers?.rsc && location?.includes('_rsc')) reply = await world.learner.send(method, location, body, headers)
  // Headers that depend on time (date, etag of a nonce, preload links) or on the connection.
  const { date, etag, 'set-cookie': cookie, connection, 'keep-alive': alive, link, ...told } = reply.headers
  const nonce = /'nonce-([^']+)'/.exec(String(told['content-security-policy'] ?? ''))?.[1]
  const named = new Map(world.names)
  if (nonce) named.set(nonce, '<nonce>')
  named.set(world.learner.cookie.split(/[=.]/)[1]!, '<learner>')
  const head = Object.entries(told)
    .sort()
    .map((line) => line.join(': '))
  const nameAll = (text: string) => [...named].reduce((all, [literal, name]) => all.replaceAll(literal, name), text)
  const type = String(told['content-type'])
  const said = /^text\/html/.test(type) ? steady(reply.text, nameAll) : nameAll(reply.text)
  let text = /^text\/x-component/.test(type) ? wordsOf(nameAll(saidInData(reply.text))) : said
  text = text.replaceAll(TIME, '<time>')
  // Which metrics exist depends on the load of the process; the number of answers does not.
  if (path === '/api/metrics') text = text.replaceAll(/^(?!haeseol_responses|#).*\n/gm, '')
  return [`${reply.status}`, ...head.map(nameAll), '', text].join('\n')
}

const TIME = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g
/** The two worlds may be a second apart. */
const TIME_TAKEN = /(?:\d+분 )?\d+초|(?:\d+ min )?\d+ s\b/g
/** When a sitting began, on its paper. A minute may end between the two worlds. */
const TIME_OF_DAY = /(?:오전|오후) \d{1,2}:\d{2}|\d{1,2}:\d{2}\s[AP]M/g
/** Parts that are not ready with the first piece are sent in a wrapper. */
const WRAPPERS = new Set(['div', 'hidden', 'template'])
/** Scripts of the framework. Those with the page's data are read before. */
const SCRIPT = /<script[^>]*>[\s\S]*?<\/script>/g
const DATA = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g

/**
 * A page is streamed, so its head and the division of its data depend on timing. Only its <main> is compared directly;
 * of the rest, all words in any order.
 */
function steady(page: string, nameAll: (text: string) => string): string {
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? ''
  const data = [...page.matchAll(DATA)].map(([, piece]) => JSON.parse(piece!)).join('')
  const rest = page.replace(main, '').replaceAll(SCRIPT, '')
  return [
    nameAll(main).replaceAll(TIME_TAKEN, '<time taken>').replaceAll(TIME_OF_DAY, '<time of day>'),
    wordsOf(nameAll(`${rest}\n${saidInData(data)}`)),
  ].join('\n')
}

/**
 * Random values of a request or sitting. The framework identifies the head of a page by a random id of 21 characters
 * and a letter. It is matched as a whole, since an id that begins with digits would be a shorter word than others.
 */
const ID = /[\w-]{20,}/g

function wordsOf(text: string): string {
  const words = text
    .replaceAll(TIME, '<time>')
    .replaceAll(/PT\d+M\d+S/g, '<time left>')
    .replaceAll(ID, 'an-id')
    .match(/[\p{L}_-][\p{L}\p{N}._/-]{2,}/gu)
  return (words ?? [])
    .filter((word) => !WRAPPERS.has(word))
    .sort()
    .join('\n')
}

/**
 * The difference of two texts, in short: the first line of each that the other does not have. Null if they are equal.
 */
export function firstDifference(one: string, other: string): string | null {
  if (one === other) return null
  const [mine, theirs] = [linesOnlyIn(one, other)[0] ?? '', linesOnlyIn(other, one)[0] ?? '']
  const at = [...mine].findIndex((_, i) => mine[i] !== theirs[i])
  const around = (line: string) => line.slice(Math.max(0, at - 80), Math.max(0, at) + 80)
  return `${around(mine)}\n--- in the other world ---\n${around(theirs)}`
}

/** The lines of a text that another does not have. A line that is here twice and there once is returned once. */
function linesOnlyIn(text: string, other: string): string[] {
  const left = new Map<string, number>()
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  return text.split('\n').filter((line) => {
    const n = left.get(line) ?? 0
    left.set(line, n - 1)
    return n <= 0
  })
}
