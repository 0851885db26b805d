/**
 * Measures the search: how many queries of each kind find what they mean, compared with MiniSearch as it comes and by
 * bigrams, and the time of a keystroke, memory and size of the index.
 *
 *     npm run bench:search [-- <notes> …]     by default 404, 4,040 and 38,000 notes
 *
 * The queries stand in bench/search/queries.tsv. Those about the corpus are skipped if CORPUS_DIR is absent. Every third
 * query is kept aside: nothing was tuned on it, and it is reported apart. So are the queries of fresh-queries.tsv, which were
 * written after the last tuning, about other notes. Names that are typed half are the beginnings of the transliterations
 * that the search knows and a title has in Latin letters. Larger vaults are made of the records of the
 * same notes, with a unique number in titles and stems. A keystroke is every beginning of every query, in
 * processor time, so that what else the machine does counts little.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildModules } from './build-modules.mjs'
import { growVault } from './grow-vault.mjs'
import { measureProcess, writePeak } from './measure-process.mjs'
import { miniSearch } from './search/mini-search.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [404, 4040, 38_000]
/** MiniSearch is not measured beyond this, because it needs gigabytes. */
const LARGEST_OTHER = 5_000
const LIMIT = 10
const hasCorpus = existsSync(join(process.env.CORPUS_DIR ?? join(root, '../shared/corpus'), 'vault'))

const modules = ['index-builder', 'find', 'show', 'packed-index', 'steps', 'usual-words'].map(
  (name) => `lib/search/${name}`,
)
const urlOf = await buildModules(modules)
const [{ IndexBuilder }, { find }, { notesIn, show }, { packIndex }, { lastOf }, { usualWords }] = await Promise.all(
  modules.map((name) => import(urlOf(name))),
)

const { head, notes } = compileSeeds()
const queries = readQueries('queries.tsv')
const fresh = readQueries('fresh-queries.tsv')
const begun = begunNames()

console.log(`${notes.length} notes, ${queries.length} queries: found among ten · first\n`)
const engines = {
  haeseol: haeseol(notes),
  'MiniSearch as it comes': miniSearch(notes),
  'by bigrams': miniSearch(notes, 2),
}
console.log(qualityTable(engines))
for (const missed of missedBy(engines.haeseol)) console.log(missed)

console.log('')
for (const size of sizes) console.log(sizeLine(size))

/** The records of a bundle of the product's own notes and the corpus. */
function compileSeeds() {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-search-'))
  try {
    writePeak(folder)
    const vault = join(folder, 'vault')
    growVault(vault, hasCorpus ? 303 : 100)
    const env = { ...process.env, BUNDLE_DIR: join(folder, 'bundles') }
    const { status, stderr } = measureProcess(folder, [join(root, 'cli/haeseol.mjs'), 'publish', vault], env)
    if (status > 1) throw new Error(`The notes were not published: ${stderr}`)
    const { id } = JSON.parse(readFileSync(join(env.BUNDLE_DIR, 'current.json'), 'utf8'))
    const home = join(env.BUNDLE_DIR, id, 'search')
    const lines = readdirSync(home).flatMap((file) => readFileSync(join(home, file), 'utf8').trimEnd().split('\n'))
    const notes = lines.map((line) => JSON.parse(line)).sort((a, b) => (a.slug < b.slug ? -1 : 1))
    return { head: headOf(notes), notes }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The topics, named as the product's own vault names them. */
function headOf(notes) {
  const { topics } = JSON.parse(readFileSync(join(root, 'content/haeseol.config.json'), 'utf8'))
  const tags = [...new Set(notes.flatMap(({ tags }) => tags))]
  const namesOf = (tag) => {
    const named = topics[tag] ?? tag.split('/').at(-1).replaceAll('-', ' ')
    return typeof named === 'string' ? [named] : Object.values(named)
  }
  return { topics: tags.map((tag) => ({ tag, names: namesOf(tag) })), words: [] }
}

function readQueries(file) {
  const [, ...lines] = readFileSync(join(root, 'bench/search', file), 'utf8')
    .trimEnd()
    .split('\n')
  return lines
    .map((line, i) => {
      const [kind, query, right, vault] = line.split('\t')
      return { kind, query, right: right.split(','), vault, isAside: i % 3 === 2 }
    })
    .filter(({ vault }) => vault === 'content' || hasCorpus)
}

/** @returns searches these notes; `index` is the engine's own */
function haeseol(some) {
  const builder = new IndexBuilder(head, { keepsTexts: false })
  for (const [place, note] of some.entries()) builder.add(note, place)
  const index = lastOf(builder.finish())
  return (query) => {
    const found = find(index, query, { limit: LIMIT })
    notesIn(found)
    return show(index, found, (note) => some[note]).hits
  }
}

/** Each beginning of two syllables and more, but not the whole name. */
function begunNames() {
  return usualWords.flatMap(([latin, ...names]) => {
    const right = `~${latin.toLowerCase()}`
    if (!/[a-z]/.test(right) || !notes.some(({ slug }) => textOf(slug).includes(right.slice(1)))) return []
    const typed = names.filter((name) => /^[가-힣 ]+$/.test(name)).flatMap(beginnings)
    return typed.map((query) => ({ query, right: [right] }))
  })
}

function beginnings(name) {
  const syllables = [...name]
  return syllables.flatMap((_, end) => (end < 2 ? [] : [syllables.slice(0, end).join('').trim()]))
}

function isRight({ note, tag }, right) {
  return right.some((one) => {
    if (one.startsWith('tag:')) return tag === one.slice('tag:'.length)
    if (note === null) return false
    return one.startsWith('~') ? textOf(note).includes(one.slice(1)) : note === one
  })
}

function textOf(slug) {
  return `${slug} ${notes.find((note) => note.slug === slug)?.title}`.toLowerCase()
}

function placeOf(search, { query, right }) {
  return search(query).findIndex((hit) => isRight(hit, right))
}

function qualityTable(engines) {
  const kinds = [...new Set(queries.map(({ kind }) => kind))]
  const groups = [
    ...kinds.map((kind) => [kind, queries.filter((query) => query.kind === kind)]),
    ['**all**', queries],
    ['**kept aside**', queries.filter(({ isAside }) => isAside)],
    ['**fresh**', fresh],
    ['**names typed half**', begun],
  ]
  const places = Object.values(engines).map(
    (search) => new Map([...queries, ...fresh, ...begun].map((query) => [query, placeOf(search, query)])),
  )
  const rows = groups.map(([name, some]) => [name, some.length, ...places.map((places) => shares(some, places))])
  const header = ['kind', 'queries', ...Object.keys(engines)]
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function shares(some, places) {
  const share = (isSo) => (some.filter((query) => isSo(places.get(query))).length / some.length).toFixed(2)
  return `${share((place) => place >= 0)} · ${share((place) => place === 0)}`
}

function missedBy(search) {
  return [...queries, ...fresh].flatMap((query) => {
    const place = placeOf(search, query)
    return place === 0 ? [] : [`${place === -1 ? 'not found' : `at ${place + 1}`}: ${query.kind}, \`${query.query}\``]
  })
}

function sizeLine(size) {
  const some = Array.from({ length: size }, (_, i) => copyOf(notes[i % notes.length], Math.floor(i / notes.length)))
  const others =
    size > LARGEST_OTHER
      ? {}
      : { 'MiniSearch as it comes': () => miniSearch(some), 'by bigrams': () => miniSearch(some, 2) }
  const parts = Object.entries({ haeseol: () => haeseol(some), ...others }).map(([name, open]) => {
    global.gc?.()
    const before = memory()
    const began = performance.now()
    const search = open()
    const ms = performance.now() - began
    global.gc?.()
    return `${name}: opened in ${Math.round(ms)} ms, ${Math.round(memory() - before)} MB, a keystroke ${times(search)}`
  })
  const bytes = size > LARGEST_OTHER ? null : gzipSync(Buffer.concat(lastOf(packIndex(head, some))), { level: 9 })
  const packed = bytes === null ? '' : `, ${Math.round(bytes.length / 1000)} kB gzipped`
  return [`${size.toLocaleString('en')} notes${packed}`, ...parts].join('\n  ')
}

function memory() {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

function copyOf(note, round) {
  if (round === 0) return note
  return {
    ...note,
    slug: `${note.slug}-${round}`,
    title: `${note.title} ${round}`,
    questions: note.questions.map((question) => ({ ...question, stem: `${question.stem} ${round}` })),
  }
}

function times(search) {
  const typed = queries.flatMap(({ query }) => [...query].map((_, end) => [...query].slice(0, end + 1).join('')))
  for (const query of typed.slice(0, 200)) search(query)
  const all = typed.map((query) => {
    const began = process.cpuUsage()
    search(query)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  })
  all.sort((a, b) => a - b)
  const at = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))].toFixed(1)
  return `${at(0.5)} ms of processor time (median), ${at(0.95)} (of 95 in 100), ${at(1)} (longest)`
}
