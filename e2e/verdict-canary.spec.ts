import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { saidInData } from './support/page-data'
import {
  answerTo,
  begin,
  CANARY,
  type Call,
  firstDifference,
  keep,
  openWorlds,
  replyTo,
  SLUGS,
  type World,
} from './support/twin-worlds'

// While an exam is open, nothing may reveal whether an answer to one of its questions is right (docs/decisions/0018). A
// learner does the same in two worlds whose vaults differ only in the keys. All replies must be equal, byte for byte,
// including headers.

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const form = (fields: Record<string, string>) => Buffer.from(new URLSearchParams(fields).toString())
const json = (method: string, path: string, body?: unknown): Call => ({ method, path, body })
const post = (path: string, fields: Record<string, string> = {}): Call => ({
  method: 'POST',
  path,
  body: form(fields),
  headers: FORM,
})
const get = (path: string): Call => ({ method: 'GET', path })
/** A page opened by a browser in both languages, and fetched by script from another page. */
const pages = (path: string): Call[] => [
  get(`/ko${path}`),
  get(`/en${path}`),
  { ...get(`/en${path}`), headers: { rsc: '1' } },
]
const each = (world: World, calls: (sitting: World['sittings'][number]) => Call[]) => world.sittings.flatMap(calls)
const practices = (world: World) => world.sittings.filter(({ kind }) => kind === 'practice')

/** Repeated answers: all options in turn, none, and the first sequence number again. */
function answers({ id, items: [item] }: World['sittings'][number], times: number): Call[] {
  const path = `/api/sittings/${id}/responses/${item!.id}`
  const again = Array.from({ length: times }, (_, i) => ({
    seq: i + 2,
    options: item!.options.slice(0, item!.choose).map((_, k) => item!.options[(i + k) % item!.options.length]!.id),
  }))
  const first = { seq: 1, options: answerTo(item!) }
  const blank = { seq: times + 2, options: [] }
  return [first, ...again, blank, { ...first, seq: times + 3 }, first].map((body) => json('PUT', path, body))
}

/** Every pool except `all`, which does not depend on answers. */
const POOLS = ['unseen', 'wrong', 'sure-but-wrong', 'guessed', 'starred', 'due', 'slow']

/** How to call each operation of docs/openapi.json. The test fails for an operation that is missing here: add it. */
const OPERATIONS: Record<string, (world: World) => Call[]> = {
  'POST /api/sittings': () => [
    json('POST', '/api/sittings', { kind: 'practice', from: { tags: ['verdict/none'] } }),
    json('POST', '/api/sittings', { kind: 'exam', from: { blueprint: 'none' } }),
    json('POST', '/api/sittings', { kind: 'practice', from: { items: ['none'] } }),
    json('POST', '/api/sittings', { kind: 'review', from: { due: true } }),
    ...POOLS.map((pool) => json('POST', '/api/sittings', { kind: 'practice', from: { pool } })),
  ],
  'GET /api/sittings/{id}': (world) => each(world, ({ id }) => [get(`/api/sittings/${id}`)]),
  'PUT /api/sittings/{id}/responses/{item}': (world) =>
    each(world, (sitting) => answers(sitting, sitting.kind === 'exam' && sitting.slug === 'kettle' ? 100 : 3)),
  'PUT /api/sittings/{id}/flags/{item}': (world) =>
    each(world, ({ id, items }) => [json('PUT', `/api/sittings/${id}/flags/${items[0]!.id}`, { flagged: true })]),
  'POST /api/sittings/{id}/similar': (world) =>
    each(world, ({ id, items: [item] }) => [json('POST', `/api/sittings/${id}/similar`, { item: item!.id })]),
  'POST /api/sittings/{id}/undo': (world) => each(world, ({ id }) => [json('POST', `/api/sittings/${id}/undo`)]),
  'GET /api/sittings/{id}/review': (world) => each(world, ({ id }) => [get(`/api/sittings/${id}/review`)]),
  'GET /api/me/review': () => [get('/api/me/review')],
  'POST /api/me/review/undo': () => [json('POST', '/api/me/review/undo')],
  'GET /api/me/progress': () => [get('/api/me/progress')],
  'GET /api/me/plan': () => [get('/api/me/plan')],
  'PUT /api/me/plan': () => [json('PUT', '/api/me/plan', { minutesADay: 25 })],
  'GET /api/me/marks': () => [get(`/api/me/marks?${SLUGS.map((slug) => `note=${slug}`).join('&')}`)],
  'GET /api/me/settings': () => [get('/api/me/settings')],
  'PUT /api/me/settings': () => [json('PUT', '/api/me/settings', { timer: 'hidden' })],
  'GET /api/me/settings.css': () => [get('/api/me/settings.css')],
  'PUT /api/me/suspended/{slug}': () => SLUGS.map((slug) => json('PUT', `/api/me/suspended/${slug}`, { until: null })),
  'DELETE /api/me/suspended/{slug}': () => SLUGS.map((slug) => json('DELETE', `/api/me/suspended/${slug}`)),
  'POST /api/sittings/{id}/finish': (world) =>
    practices(world).map(({ id }) => json('POST', `/api/sittings/${id}/finish`)),
  'GET /api/sittings/{id}/result': (world) => each(world, ({ id }) => [get(`/api/sittings/${id}/result`)]),
  'GET /api/sittings/{id}/result.csv': (world) => each(world, ({ id }) => [get(`/api/sittings/${id}/result.csv`)]),
  'GET /api/me/history.csv': () => [get('/api/me/history.csv'), get('/api/me/history.csv?kind=practice&topic=verdict')],
  'GET /api/me/pools': () => [get('/api/me/pools'), get('/api/me/pools?tag=verdict/')],
  'GET /api/me/notes/{slug}': () => SLUGS.map((slug) => get(`/api/me/notes/${slug}`)),
  'GET /api/me/mistakes': () => [
    get('/api/me/mistakes'),
    get('/api/me/mistakes?shelf=recovering'),
    get('/api/me/mistakes?shelf=cleared'),
    get('/api/me/mistakes?format=markdown'),
    get('/api/me/mistakes?format=csv'),
  ],
  'PUT /api/me/mistakes/{item}': (world) =>
    each(world, ({ items }) => [
      json('PUT', `/api/me/mistakes/${items[0]!.id}`, { cause: 'misread', memo: 'mine', revision: 0 }),
    ]),
  'POST /api/items/{item}/reports': (world) =>
    each(world, ({ items: [item] }) => [
      json('POST', `/api/items/${item!.id}/reports`, { kind: 'key', text: 'I doubt it' }),
    ]),
  'GET /api/me/reports': () => [get('/api/me/reports')],
  'GET /api/notes': () => [get('/api/notes?topic=verdict')],
  'GET /api/notes/{slug}/preview': () => SLUGS.map((slug) => get(`/api/notes/${slug}/preview?lang=en`)),
  'GET /api/search': () => ['kettle', CANARY, 'ㅋㅌ'].map((q) => get(`/api/search?q=${encodeURIComponent(q)}`)),
  'GET /api/search/index': () => [get('/api/search/index?bundle=none&format=2')],
  'GET /api/me/export': () => [get('/api/me/export')],
  'DELETE /api/me': () => [], // there are no questions after it
  'GET /api/health': () => [get('/api/health')],
  'GET /api/ready': () => [get('/api/ready')],
  'GET /api/metrics': () => [get('/api/metrics')],
}

/** How to call each page and handler of app/ that is not in that document. */
const PAGES: Record<string, (world: World) => Call[]> = {
  '[locale]/page': () => pages(''),
  '[locale]/[...rest]/page': () => pages('/nowhere'),
  '[locale]/exams/page': () => pages('/exams'),
  '[locale]/history/page': () =>
    ['', '?order=lowest', '?topic=verdict&order=oldest'].flatMap((query) => pages(`/history${query}`)),
  '[locale]/mistakes/page': () => pages('/mistakes'),
  '[locale]/mistakes/paper/page': () => pages('/mistakes/paper'),
  '[locale]/mistakes/items/[item]/page': (world) =>
    each(world, ({ items }) => pages(`/mistakes/items/${items[0]!.id}`)),
  '[locale]/notes/page': () => pages('/notes'),
  '[locale]/notes/[slug]/page': () => SLUGS.flatMap((slug) => pages(`/notes/${slug}`)),
  '[locale]/plan/page': () => pages('/plan'),
  '[locale]/plan/keep/route': () => [post('/ko/plan/keep', { minutesADay: '20' })],
  '[locale]/settings/keep/route': () => [post('/ko/settings/keep', { theme: 'dark' })],
  '[locale]/settings/extra-time/route': () => [post('/ko/settings/extra-time', { extraTime: '1' })],
  '[locale]/progress/page': () => pages('/progress'),
  '[locale]/review/page': () => pages('/review'),
  '[locale]/practice/page': () => pages('/practice'),
  '[locale]/graph/page': () => [
    ...['', '?q=kettle', '?by=topics', '?topic=drink', '?around=steeping-time'].flatMap((query) =>
      pages(`/graph${query}`),
    ),
  ],
  '[locale]/keep/page': () => pages('/keep'),
  '[locale]/offline/page': () => pages('/offline'),
  '[locale]/authors/reports/page': () => pages('/authors/reports'),
  '[locale]/authors/reports/answer/route': () => [post('/ko/authors/reports/answer')],
  '[locale]/proof/[slug]/page': () => SLUGS.flatMap((slug) => pages(`/proof/${slug}`)),
  '[locale]/reports/page': () => pages('/reports'),
  '[locale]/reports/read/route': () => [post('/ko/reports/read', { upTo: '1' })],
  '[locale]/search/page': () => pages('/search?q=kettle'),
  '[locale]/settings/page': () => pages('/settings'),
  '[locale]/topics/page': () => pages('/topics'),
  '[locale]/folders/page': () => pages('/folders'),
  '[locale]/folders/[...path]/page': () => pages('/folders/notes'),
  '[locale]/feed.xml/route': () => [get('/ko/feed.xml')],
  '[locale]/pictures/[...page]/route': () => SLUGS.map((slug) => get(`/ko/pictures/notes/${slug}.png`)),
  '[locale]/topics/[...tag]/page': () => SLUGS.flatMap((slug) => pages(`/topics/verdict/${slug}`)),
  '[locale]/sittings/[id]/page': (world) => each(world, ({ id }) => pages(`/sittings/${id}`)),
  '[locale]/sittings/[id]/paper/page': (world) =>
    each(world, ({ id }) => [...pages(`/sittings/${id}/paper`), get(`/ko/sittings/${id}/paper?with=answers`)]),
  '[locale]/booklet/[...tag]/page': () => SLUGS.flatMap((slug) => pages(`/booklet/verdict/${slug}`)),
  '[locale]/sittings/[id]/result/page': (world) => each(world, ({ id }) => pages(`/sittings/${id}/result`)),
  '[locale]/notes/[slug]/answer/route': () => [], // its redirect names a sitting, so it is tested separately below
  '[locale]/sittings/[id]/answer/route': (world) =>
    each(world, ({ id, items: [item] }) => [
      post(`/ko/sittings/${id}/answer`, { item: item!.id, option: item!.options[0]!.id }),
    ]),
  '[locale]/sittings/[id]/finish/route': (world) => practices(world).map(({ id }) => post(`/ko/sittings/${id}/finish`)),
  '[locale]/sittings/[id]/similar/route': (world) =>
    each(world, ({ id, items: [item] }) => [post(`/ko/sittings/${id}/similar`, { similar: item!.id })]),
  '[locale]/sittings/[id]/undo/route': (world) => practices(world).map(({ id }) => post(`/ko/sittings/${id}/undo`)),
  '[locale]/sittings/new/route': () => [post('/ko/sittings/new', { kind: 'practice', tag: 'verdict/none' })],
  'api/[...rest]/route': () => [get('/api/nowhere')],
  'api/preview/events/route': () => [get('/api/preview/events')],
  'api/site/route': () => [get('/api/site')],
  'api/site/parts/[number]/route': () => [get('/api/site/parts/0')],
  'robots.txt/route': () => [get('/robots.txt')],
  'sitemap.xml/route': () => [get('/sitemap.xml')],
  'sitemaps/[file]/route': () => [get('/sitemaps/1.xml')],
  'vault/[file]/route': () => [get('/vault/none.png')],
}

const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> }
const documented = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
)
const routed = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
  .map((file) => file.replace(/\.tsx?$/, '').replace('(site)/', ''))
const isDocumented = (file: string) =>
  `/${file}`.replace(/\/route$/, '').replace(/\[(\w+)\]/g, '{$1}') in paths && file.endsWith('route')

test('the canary below knows every endpoint and every page', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(documented.sort())
  expect(Object.keys(PAGES).sort()).toEqual(routed.filter((file) => !isDocumented(file)).sort())
})

test('how the data of a page is cut and numbered tells nothing, and a word or a component more does', () => {
  const bubble = 'I[77,["/a.js"],"Bubble"]'
  const text = '문제 '.repeat(3)
  const long = `T${Buffer.byteLength(text).toString(16)},${text}`
  const whole = `1:${bubble}\n2:${long}0:["$","$L1",null,{"mark":"$$5","of":["$2","open"]}]\n`
  const parted = `:HL["/a.css","style"]\n1a:${bubble}\n1d:["$1e","open"]\n1e:${long}0:["$","$L1a",null,{"mark":"$$5","of":"$L1d"}]\n`
  const words = (data: string) =>
    saidInData(data)
      .match(/[\p{L}\p{N}$-]+/gu)!
      .sort()
  expect(words(parted)).toEqual(words(whole))
  expect(words(whole)).toContain('module-77-Bubble')
  expect(words(whole)).toContain('$$5')
  expect(words(whole.replace('"open"', '"open","right"'))).not.toEqual(words(whole))
  expect(words(whole.replace('"Bubble"', '"Mark"'))).not.toEqual(words(whole))
})

test('in an open exam nothing tells of a verdict, by any way', async () => {
  test.setTimeout(900_000)
  const worlds = await openWorlds()
  let compared = 0
  /** Makes the same calls in both worlds. @returns how many replies differed */
  async function call(calls: (world: World) => Call[], expectEqual = true): Promise<number> {
    const [one, other] = worlds.map(calls) as [Call[], Call[]]
    let differing = 0
    for (const [i, asked] of one.entries()) {
      const [a, b] = await Promise.all([replyTo(worlds[0], asked), replyTo(worlds[1], other[i]!)])
      compared++
      const difference = firstDifference(a, b)
      const place = `${asked.method} ${asked.path} ${asked.headers ? 'rsc' : ''}`
      if (expectEqual) expect(difference, place).toBeNull()
      if (expectEqual) expect(a.includes(CANARY), place).toBe(false)
      if (difference !== null) differing++
    }
    return differing
  }
  const both = <T>(work: (world: World) => Promise<T>) => Promise.all(worlds.map(work))
  const everything = [...Object.values(OPERATIONS), ...Object.values(PAGES)]

  try {
    // The history before: an unfinished practice, a finished one and a finished exam with each question.
    const answerAll = (world: World) => each(world, (sitting) => answers(sitting, 1))
    for (const kind of ['practice', 'practice', 'exam'] as const) {
      for (const slug of SLUGS) await both((world) => begin(world, kind, slug))
      await call(answerAll, false)
    }
    const known = (world: World) => world.sittings.slice(SLUGS.length)
    await call((world) => known(world).map(({ id }) => json('POST', `/api/sittings/${id}/finish`)), false)
    expect(await call(() => [get('/api/me/export')], false), 'verdicts before the exam').toBe(1)

    // An exam with each note's question, and practices of them while it is open.
    for (const slug of SLUGS) {
      for (const kind of ['exam', 'practice'] as const) await both((world) => begin(world, kind, slug))
    }
    await call(answerAll)
    for (const [file, calls] of Object.entries(PAGES)) if (file.endsWith('page')) await call(calls)
    for (const calls of Object.values(OPERATIONS)) await call(calls)
    for (const slug of SLUGS) await both((world) => answerOnNote(world, slug))
    for (const calls of everything) await call(calls)

    console.log(`${compared} pairs of replies compared`)
    // The exams are finished: now the replies must differ, which shows that the comparison works.
    const exams = (world: World) => world.sittings.filter(({ kind }) => kind === 'exam').slice(-SLUGS.length)
    const finishes = (world: World) => exams(world).map(({ id }) => json('POST', `/api/sittings/${id}/finish`))
    expect(await call(finishes, false), 'results').toBe(SLUGS.length)
    for (const path of [
      'PUT /api/sittings/{id}/responses/{item}',
      'GET /api/me/export',
      'GET /api/me/pools',
      'GET /api/me/progress',
      'GET /api/me/notes/{slug}',
    ])
      expect(await call(OPERATIONS[path]!, false), path).toBeGreaterThan(0)
    expect(await call(() => [get('/en/history?order=lowest')], false), 'the order of scores').toBe(1)
    for (const page of ['history/page', 'sittings/[id]/result/page'])
      expect(await call(PAGES[`[locale]/${page}`]!, false), page).toBeGreaterThan(0)
  } finally {
    await both(({ server }) => server.close())
  }
})

/** An answer on the note's page without script, which may begin a new sitting. */
async function answerOnNote(world: World, slug: string): Promise<void> {
  const [item] = world.sittings.find((sitting) => sitting.slug === slug)!.items
  const fields = { item: item!.id, option: answerTo(item!)[0]! }
  const { headers } = await world.learner.send('POST', `/ko/notes/${slug}/answer`, form(fields), FORM)
  const id = /sittings\/([\w-]+)/.exec(headers.location ?? '')?.[1]
  if (id && world.sittings.every((sitting) => sitting.id !== id))
    keep(world, 'practice', slug, await world.learner.ask('GET', `/api/sittings/${id}`))
}
