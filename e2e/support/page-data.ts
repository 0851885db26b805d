/**
 * The data that React sends with a page, as rows of `id:content`. The number, ids and order of rows depend on timing,
 * but their content does not.
 */
interface Row {
  id: string
  content: string
}

/** A row ends with its line, except a long text (tag T), which states its number of bytes. */
function readRows(data: string): Row[] {
  const bytes = Buffer.from(data)
  const rows: Row[] = []
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(':', at)
    if (colon === -1) break
    const id = bytes.toString('utf8', at, colon)
    const isText = bytes[colon + 1] === 'T'.charCodeAt(0)
    const comma = isText ? bytes.indexOf(',', colon) : colon
    const line = bytes.indexOf('\n', colon)
    const length = Number.parseInt(bytes.toString('utf8', colon + 2, comma), 16)
    const end = isText ? comma + 1 + length : line === -1 ? bytes.length : line
    rows.push({ id, content: bytes.toString('utf8', comma + 1, end) })
    at = isText ? end : end + 1
  }
  return rows
}

/** A reference to another row and a path in it. A string that begins with `$` is escaped by a second one. */
const REFERENCE = /"\$[A-Za-z@]?([0-9a-f]+)(?::[^"]*)?"/g

/**
 * The content of a page's data, independent of timing: without row ids and preload hints. A reference is replaced by
 * the name of its component, or removed, because its content has a row of its own.
 */
export function saidInData(data: string): string {
  const rows = readRows(data).filter(({ content }) => !/^H[A-Z]/.test(content))
  const components = new Map(
    rows.flatMap(({ id, content }) => (content.startsWith('I[') ? [[id, nameOf(content)]] : [])),
  )
  const said = rows.map(({ content }) => content.replaceAll(REFERENCE, (_, id) => components.get(id) ?? ''))
  return said.join('\n')
}

/** A client component: the id of its module and the name of the export. */
function nameOf(content: string): string {
  const [module, , name] = JSON.parse(content.slice(1)) as [number | string, unknown, string]
  return `module-${module}-${name}`
}
