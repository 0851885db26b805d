import 'server-only'

const kept = globalThis as { haeseol?: Map<string, unknown> }

/**
 * One value for the whole process. Next bundles pages and route handlers apart, so that a module's own variable may
 * exist more than once; a database connection may not.
 */
export function once<T>(name: string, make: () => T): T {
  kept.haeseol ??= new Map()
  if (!kept.haeseol.has(name)) kept.haeseol.set(name, make())
  return kept.haeseol.get(name) as T
}
