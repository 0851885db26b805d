import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const load = createRequire(import.meta.url)

/** Packages without an entry for `require`, and the file to load. Node finds only their `import` entry by name. */
const FILES: Record<string, string> = {
  'beautiful-mermaid': 'beautiful-mermaid/dist/index.js',
  'hast-util-from-html': 'hast-util-from-html/index.js',
  'hast-util-raw': 'hast-util-raw/index.js',
}

/**
 * Loads a package synchronously when a note first needs it. Most notes have neither formulas nor diagrams.
 * The programs of the command line use another module instead of this one (cli/launcher/bundle-programs.mjs).
 */
export function loadPackage<T>(name: string): T {
  const file = FILES[name]
  if (file === undefined) return load(name)
  // Without the comment, Next's compiler would assume that any file of the project may be loaded here.
  const folders = load.resolve.paths(name) ?? []
  return load(folders.map((folder) => join(/* turbopackIgnore: true */ folder, file)).find(existsSync) ?? name)
}
