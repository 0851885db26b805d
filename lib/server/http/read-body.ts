import 'server-only'
import type * as z from 'zod'
import { problem } from '../process/problem'

const MAX_BODY_BYTES = 64 * 1024

export type Parsed<T> = { ok: true; data: T } | { ok: false; refusal: Response }

/** Reads a JSON body and checks it against a schema. */
export async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<Parsed<z.output<S>>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return { ok: false, refusal: problem(415, 'Expected `content-type: application/json`') }
  }
  const bytes = await readBytes(request)
  if (bytes === null) return { ok: false, refusal: tooLarge() }
  return parse(schema, parseJson(bytes.toString('utf8')), 'The body does not fit')
}

/** Reads the query of an address. If a name is repeated, the first value counts. */
export function readQuery<S extends z.ZodType>(request: Request, schema: S): Parsed<z.output<S>> {
  const { searchParams } = new URL(request.url)
  const query = Object.fromEntries([...searchParams].reverse())
  return parse(schema, query, 'The query does not fit')
}

/**
 * Reads names in the query of an address that may be repeated.
 * @param lists  for each list of the schema, its name in the address
 */
export function readLists<S extends z.ZodType>(
  request: Request,
  schema: S,
  lists: Record<string, string>,
): Parsed<z.output<S>> {
  const { searchParams } = new URL(request.url)
  const query = Object.entries(lists).map(([list, name]) => [list, searchParams.getAll(name)])
  return parse(schema, Object.fromEntries(query), 'The query does not fit')
}

/** Checks data against a schema. The refusal lists each fault with its path. */
export function parse<S extends z.ZodType>(schema: S, data: unknown, title: string): Parsed<z.output<S>> {
  const parsed = schema.safeParse(data)
  if (parsed.success) return { ok: true, data: parsed.data }
  const faults = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return { ok: false, refusal: problem(400, title, { faults }) }
}

/** Returns undefined for text that is not JSON: it fits no schema. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads a form, sent by a browser without script. */
export async function readForm(request: Request): Promise<Parsed<FormData>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    return { ok: false, refusal: problem(415, 'Expected a form') }
  }
  const bytes = await readBytes(request)
  if (bytes === null) return { ok: false, refusal: tooLarge() }
  try {
    const data = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    // PostgreSQL stores no NUL and looks for none, and nobody can type one.
    if ([...data.values()].some((value) => String(value).includes('\0')))
      return { ok: false, refusal: problem(400, 'The form has a NUL') }
    return { ok: true, data }
  } catch {
    return { ok: false, refusal: problem(400, 'The form does not fit its `content-type`') }
  }
}

/** The rest of the body stays unread, so the connection ends with the reply. */
const tooLarge = () => problem(413, 'The body is too large', {}, { connection: 'close' })

/** Reads a body; null if it is too large. Keeps no more than the limit in memory. */
async function readBytes({ body }: Request): Promise<Buffer<ArrayBuffer> | null> {
  if (body === null) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
