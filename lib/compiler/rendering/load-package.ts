import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const load = createRequire(import.meta.url)

/** Packages that have no entry for `require`, and the file that it would be: Node finds only `import` entries by name. */
const FILES: Record<string, string> = {
  'beautiful-mermaid': 'beautiful-mermaid/dist/index.js',
  'hast-util-from-html': 'hast-util-from-html/index.js',
  'hast-util-raw': 'hast-util-raw/index.js',
}

/**
 * Loads a package at once when a note first needs it: most notes have neither formulas nor diagrams.
 * Among the programs of the command line another module stands for this one (cli/bundle-programs.mjs).
 */
export function loadPackage<T>(name: string): T {
  const file = FILES[name]
  if (file === undefined) return load(name)
  // Without the comment, Next's compiler would take every file of the project for one that may be loaded here.
  const folders = load.resolve.paths(name) ?? []
  return load(folders.map((folder) => join(/* turbopackIgnore: true */ folder, file)).find(existsSync) ?? name)
}
