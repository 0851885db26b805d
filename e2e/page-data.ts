/**
 * The data that React sends with a page, as rows of `id:content`. How many rows there are, how they are numbered and which
 * come first hangs on what the server had ready at each instant; what they say does not.
 */
interface Row {
  id: string
  content: string
}

/** A row ends with its line; a long text (tag T) says how many bytes it has, and needs no end. */
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

/** A reference to another row, and the way to a place in it. A string of the page that begins with `$` has two of them. */
const REFERENCE = /"\$[A-Za-z@]?([0-9a-f]+)(?::[^"]*)?"/g

/**
 * What a page's data says, without what hangs on the instant: rows are not numbered, and a reference is replaced by the
 * name of the component that it stands for, or by nothing, since what it stands for is said in its own row. Left out is
 * what is only to be loaded early.
 */
export function saidInData(data: string): string {
  const rows = readRows(data).filter(({ content }) => !/^H[A-Z]/.test(content))
  const components = new Map(
    rows.flatMap(({ id, content }) => (content.startsWith('I[') ? [[id, nameOf(content)]] : [])),
  )
  const said = rows.map(({ content }) => content.replaceAll(REFERENCE, (_, id) => components.get(id) ?? ''))
  return said.join('\n')
}

/** A component of the browser: the number of its module, in a word, and the name under which it is exported. */
function nameOf(content: string): string {
  const [module, , name] = JSON.parse(content.slice(1)) as [number | string, unknown, string]
  return `module-${module}-${name}`
}
