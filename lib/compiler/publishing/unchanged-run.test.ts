import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

const LIB = join(import.meta.dirname, '../..')

/** The values that a file imports when it is loaded: no types, and nothing by `import()`. */
function staticImports(file: string): string[] {
  const { module } = parseSync(file, readFileSync(file, 'utf8'))
  const imported = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value)
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ isType, moduleRequest }) => (isType || !moduleRequest ? [] : moduleRequest.value)),
  )
  return [...imported, ...passedOn]
}

/** All that is loaded with a file: our own files, relative to `lib`, and packages. */
function loadedWith(file: string): { files: string[]; packages: string[] } {
  const files = new Set([file])
  const packages = new Set<string>()
  for (const file of files) {
    for (const name of staticImports(file)) {
      if (name.startsWith('.')) files.add(join(file, '..', `${name}.ts`))
      else packages.add(name)
    }
  }
  return {
    files: [...files].map((file) => relative(LIB, file).replaceAll('\\', '/')),
    packages: [...packages].filter((name) => !name.startsWith('node:')),
  }
}

test('a run in which nothing changed loads no rule, no renderer and no stage of the compiler', () => {
  const { files, packages } = loadedWith(join(LIB, 'compiler/publishing/publish.ts'))
  expect(files.filter((file) => !/^(model|compiler\/(memo|publishing))\//.test(file)).sort()).toEqual([
    'compiler/base/hash-of.ts',
    'compiler/base/is-same-list.ts',
    'compiler/base/lazily.ts',
    'compiler/base/stage-rules.ts',
    'compiler/checking/config/config-file.ts',
    'compiler/linking/attachment.ts',
    'compiler/linking/image-size.ts',
    'compiler/linking/other-spellings.ts',
    'compiler/linking/vault-index.ts',
    'compiler/source/decode-note.ts',
    'compiler/source/guess-encoding.ts',
  ])
  // The lock of the folder, files that are left out, and encodings of notes.
  expect(packages.sort()).toEqual(['iconv-lite', 'ignore', 'libsql'])
})
