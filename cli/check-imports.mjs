// Holds the code's imports against the arrows and prints each rule with its verdict.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { arrows, closedDoors, compilerArrows, openArrows } from './arrows.mjs'

const SOURCE = /\.(tsx?|mts|mjs)$/
const rooms = Object.keys(arrows)
const roomOf = (path) => rooms.find((room) => path.startsWith(`${room}/`))
const bare = (path) => path.replace(SOURCE, '')

/**
 * @param {string} root  the folder that holds the rooms
 * @returns {{rule: string, from: string, to: string}[]} every import that a rule forbids; paths without endings
 */
export function forbiddenImports(root) {
  const files = rooms.flatMap((room) => sourcesBelow(root, room))
  const imports = files.flatMap((file) => importsOf(root, file))
  return [
    ...imports.flatMap(({ from, to }) => rulesBroken(root, from, to).map((rule) => ({ rule, from, to }))),
    ...circles(imports),
  ]
}

function sourcesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory())
      return entry.name === 'generated' || entry.name === 'fixtures' ? [] : sourcesBelow(root, path)
    return SOURCE.test(entry.name) ? [path] : []
  })
}

/** What a file imports of ours: by `import`, `export … from` and `import(…)` of a literal; types too. */
function importsOf(root, file) {
  const source = readFileSync(join(root, file), 'utf8')
  const { module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`)
  const names = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1)),
  ]
  return names.flatMap((name) => {
    const to = ours(file, name)
    return to === null ? [] : [{ from: bare(file), to: bare(to) }]
  })
}

/** The path from the root that a name means; null when it is a package's. */
function ours(file, name) {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? posix.join(posix.dirname(file), name) : null
}

function rulesBroken(root, from, to) {
  const [own, other] = [roomOf(from), roomOf(to)]
  return [
    ...(other === undefined || other === own || arrows[own].includes(other) ? [] : [ruleOf(own)]),
    ...closedDoors.filter((door) => door.from.test(from) && door.to.test(to)).map(({ why }) => why),
    ...roomsOfCompilerBroken(from, to),
    ...(isThere(root, to) ? [] : [UNRESOLVED]),
  ]
}

/** Inside the compiler: tests, and what only tests use, may import any room. */
function roomsOfCompilerBroken(from, to) {
  const [own, other] = [compilerRoomOf(from), compilerRoomOf(to)]
  if (own === null || other === null || own === other || own === 'testing' || from.endsWith('.test')) return []
  const isOpen = openArrows.some((arrow) => arrow.from === own && arrow.to.includes(other))
  return isOpen || compilerArrows[own]?.includes(other) ? [] : [compilerRuleOf(own)]
}

/** @returns null outside the compiler */
const compilerRoomOf = (path) => /^lib\/compiler\/([^/]+)/.exec(path)?.[1] ?? null

const compilerRuleOf = (room) =>
  room in compilerArrows
    ? `lib/compiler/${room} imports ${compilerArrows[room].join(', ') || 'no other room of the compiler'}`
    : 'each file of the compiler stands in one of its rooms'

const ruleOf = (room) => `${room} imports ${arrows[room].join(', ') || 'nothing of ours'}`
const UNRESOLVED = 'every import is there'
const CIRCLE = 'no file imports itself in a circle'

/** Generated code is there after the install; styles, data and fonts are no code. */
const isThere = (root, to) =>
  /\/generated\/|\.(css|json|woff2|svg)$/.test(to) ||
  ['', '.ts', '.tsx', '.mts', '.mjs'].some((ending) => existsSync(join(root, to + ending)))

/** Depth first: an import of a file that is still being visited closes a circle. */
function circles(imports) {
  const edges = new Map()
  for (const one of imports) edges.set(one.from, [...(edges.get(one.from) ?? []), one])
  const state = new Map()
  const found = []
  const visit = (file) => {
    state.set(file, 'open')
    for (const { to } of edges.get(file) ?? []) {
      if (state.get(to) === 'open') found.push({ rule: CIRCLE, from: file, to })
      else if (!state.has(to)) visit(to)
    }
    state.set(file, 'done')
  }
  for (const { from } of imports) if (!state.has(from)) visit(from)
  return found
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = forbiddenImports(resolve(import.meta.dirname, '..'))
  const ofCompiler = [...Object.keys(compilerArrows), ''].map(compilerRuleOf)
  for (const rule of [...rooms.map(ruleOf), ...ofCompiler, ...closedDoors.map(({ why }) => why), UNRESOLVED, CIRCLE]) {
    const broken = found.filter((one) => one.rule === rule)
    console.log(`${broken.length === 0 ? 'holds ' : 'BROKEN'} ${rule}`)
    for (const { from, to } of broken) console.log(`       ${from} imports ${to}`)
  }
  process.exitCode = found.length === 0 ? 0 : 1
}
