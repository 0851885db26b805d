// Checks the code's imports against the arrows and prints each rule with its verdict.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { arrows, closedDoors, exportedForOthers, innerArrows } from './arrows.mjs'

const SOURCE = /\.(tsx?|mts|mjs)$/
const rooms = Object.keys(arrows)
const roomOf = (path) => rooms.find((room) => path.startsWith(`${room}/`))
const bare = (path) => path.replace(SOURCE, '')

/**
 * @param {string} root  the folder of the rooms
 * @returns {{rule: string, from: string, to: string}[]} every import that a rule forbids; paths without endings
 */
export function forbiddenImports(root) {
  const parsed = rooms.flatMap((room) => sourcesBelow(root, room)).map((file) => parse(root, file))
  const imports = parsed.flatMap(importsOf)
  const outside = readdirSync(root)
    .filter((name) => SOURCE.test(name))
    .flatMap((name) => importsOf(parse(root, name)))
  return [
    ...imports.flatMap(({ from, to }) => rulesBroken(root, from, to).map((rule) => ({ rule, from, to }))),
    ...circles(imports),
    ...unusedExports(parsed, [...imports, ...outside]),
  ]
}

function parse(root, file) {
  const source = readFileSync(join(root, file), 'utf8')
  const { module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`)
  return { file, source, module }
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
function importsOf({ file, source, module }) {
  const exported = module.staticExports.flatMap(({ entries }) => entries)
  const requests = [
    ...module.staticImports.map(({ moduleRequest, entries }) => [
      moduleRequest.value,
      entries.map((one) => one.importName),
    ]),
    ...exported.flatMap(({ moduleRequest, importName }) =>
      moduleRequest ? [[moduleRequest.value, [importName]]] : [],
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => [source.slice(start + 1, end - 1), [{}]]),
  ]
  return requests.flatMap(([request, names]) => {
    const to = ours(file, request)
    return to === null ? [] : [{ from: bare(file), to: bare(to), names: names.map(nameOf) }]
  })
}

/** The name of what is imported or exported; `*` for everything. */
const nameOf = ({ kind, name }) => (kind === 'Name' ? name : kind === 'Default' ? 'default' : '*')

/** Exported values that no file imports. Types are exported for those who read a signature. */
function unusedExports(parsed, imports) {
  const used = new Map()
  for (const { to, names } of imports) used.set(to, new Set([...(used.get(to) ?? []), ...names]))
  return parsed.flatMap(({ file, module }) => {
    if (!EXPORTS_ARE_USED.test(file) || exportedForOthers.includes(file)) return []
    const names = used.get(bare(file)) ?? new Set()
    if (names.has('*')) return []
    const values = module.staticExports.flatMap(({ entries }) => entries).filter(({ isType }) => !isType)
    return values
      .map(({ exportName }) => nameOf(exportName))
      .filter((name) => !names.has(name))
      .map((name) => ({ rule: UNUSED, from: 'nobody', to: `${name} of ${file}` }))
  })
}

/** The path from the root for an import specifier; null for a package. */
function ours(file, name) {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? posix.join(posix.dirname(file), name) : null
}

function rulesBroken(root, from, to) {
  const [own, other] = [roomOf(from), roomOf(to)]
  return [
    ...(other === undefined || other === own || arrows[own].includes(other) ? [] : [ruleOf(own)]),
    ...closedDoors.filter((door) => door.from.test(from) && door.to.test(to)).map(({ why }) => why),
    ...innerRulesBroken(from, to),
    ...(isThere(root, to) ? [] : [UNRESOLVED]),
  ]
}

/** Between the rooms inside a room. Tests, and what only tests use, may import any of them. */
function innerRulesBroken(from, to) {
  const room = roomOf(from)
  if (!(room in innerArrows) || roomOf(to) !== room) return []
  const [own, other] = [from, to].map((path) => path.slice(room.length + 1).split('/', 1)[0])
  if (own === other || own === 'testing' || from.endsWith('.test')) return []
  return innerArrows[room][own]?.includes(other) ? [] : [innerRuleOf(room, own)]
}

const innerRuleOf = (room, inner) =>
  inner in innerArrows[room]
    ? `${room}/${inner} imports ${innerArrows[room][inner].join(', ') || `no other room of ${room}`}`
    : `each file of ${room} stands in one of its rooms`

const ruleOf = (room) => `${room} imports ${arrows[room].join(', ') || 'nothing of ours'}`
const UNRESOLVED = 'every import is there'
const UNUSED = 'every exported value is imported by another file'
/** The framework imports from `app`, and commands name the programs of `bench` and `e2e`. */
const EXPORTS_ARE_USED = /^(lib|components|cli)\//
const CIRCLE = 'no file imports itself in a circle'

/** Generated code exists only after the install. Styles, data and fonts are no code. */
const isThere = (root, to) =>
  /\/generated\/|\.(css|json|woff2|svg)$/.test(to) ||
  ['', '.ts', '.tsx', '.mts', '.mjs'].some((ending) => existsSync(join(root, to + ending)))

/** Searches depth first: an import of a file that is still being visited closes a circle. */
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
  const found = forbiddenImports(resolve(import.meta.dirname, '../..'))
  const inner = Object.entries(innerArrows).flatMap(([room, arrows]) =>
    [...Object.keys(arrows), ''].map((name) => innerRuleOf(room, name)),
  )
  for (const rule of [
    ...rooms.map(ruleOf),
    ...inner,
    ...closedDoors.map(({ why }) => why),
    UNRESOLVED,
    CIRCLE,
    UNUSED,
  ]) {
    const broken = found.filter((one) => one.rule === rule)
    console.log(`${broken.length === 0 ? 'holds ' : 'BROKEN'} ${rule}`)
    for (const { from, to } of broken) console.log(`       ${from} imports ${to}`)
  }
  process.exitCode = found.length === 0 ? 0 : 1
}
