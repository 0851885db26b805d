import 'server-only'

const kept = globalThis as { haeseol?: Map<string, unknown> }

/**
 * Creates a value once for the whole process. Next bundles pages and route handlers separately, so a module variable
 * may exist more than once, but a database connection must not.
 */
export function once<T>(name: string, make: () => T): T {
  kept.haeseol ??= new Map()
  if (!kept.haeseol.has(name)) kept.haeseol.set(name, make())
  return kept.haeseol.get(name) as T
}
