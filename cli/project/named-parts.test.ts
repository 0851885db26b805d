import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'

/**
 * The packages that the product was required to use. Each must be used in the room where its job is. An import of
 * types, an entry in package.json or a benchmark does not count.
 */
const PACKAGES: Record<string, { room: string; file: RegExp; uses: RegExp[] }> = {
  next: { room: 'app', file: /\.tsx?$/, uses: [imports('next/navigation'), imports('next/headers')] },
  react: { room: 'components', file: /\.tsx$/, uses: [imports('react')] },
  tailwindcss: { room: 'app', file: /\.css$/, uses: [/^@import "tailwindcss"/m, /^@theme\b/m] },
  'tailwindcss in components': { room: 'components', file: /\.tsx$/, uses: [/className="[^"]*\btext-ink-soft\b/] },
  'gray-matter': { room: 'lib/compiler/reading', file: /\.ts$/, uses: [imports('gray-matter'), /\bmatter\(/] },
  remark: { room: 'lib/compiler/rendering', file: /\.ts$/, uses: [imports('unified'), imports('remark-parse')] },
  'remark, writing': { room: 'lib/compiler/formats', file: /\.ts$/, uses: [imports('remark-stringify')] },
  prisma: { room: 'lib/progress', file: /\.ts$/, uses: [imports('[./]+/prisma/generated/.+'), /new PrismaClient\(/] },
  playwright: { room: 'e2e', file: /\.spec\.ts$/, uses: [imports('@playwright/test'), /\bpage\.goto\(/] },
}

const FOLDERS: Record<string, RegExp[]> = {
  app: [/^\[locale\]\/layout\.tsx$/, /^\[locale\]\/.+\/page\.tsx$/, /^api\/.+\/route\.ts$/, /^globals\.css$/],
  components: [/\.tsx$/, /^messages\/ko\.json$/],
  content: [/\.md$/],
  prisma: [/^schema\.prisma$/, /^migrations.*\/.+\.sql$/],
  public: [/^icon\.svg$/, /^icon-512\.png$/, /^manifest-ko\.webmanifest$/, /^link-ko\.png$/],
  e2e: [/\.spec\.ts$/, /^vault\/.+\.md$/],
}

/** A statement that imports values of a package. @param name  a pattern */
function imports(name: string): RegExp {
  return new RegExp(`^import (?!type\\b)[^;]*? from '${name}'`, 'm')
}

const filesBelow = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    : []

function missingParts(root: string): string[] {
  const packages = Object.entries(PACKAGES).filter(([, { room, file, uses }]) => {
    const names = filesBelow(join(root, room)).filter((name) => file.test(name) && !/(?<!spec)\.test\.ts$/.test(name))
    const sources = names.map((name) => readFileSync(join(root, room, name), 'utf8'))
    return !uses.every((use) => sources.some((source) => use.test(source)))
  })
  const folders = Object.entries(FOLDERS).filter(([folder, kinds]) => {
    const names = filesBelow(join(root, folder))
    return !kinds.every((kind) => names.some((name) => kind.test(name)))
  })
  return [...packages.map(([name]) => name), ...folders.map(([name]) => `${name}/`)]
}

const root = join(import.meta.dirname, '../..')
const bare = mkdtempSync(join(tmpdir(), 'named-parts-'))
afterAll(() => rmSync(bare, { recursive: true }))

test('every required package is used where its job is', () => {
  expect(missingParts(root)).toEqual([])
})

test('a package that is only in package.json and a benchmark counts as missing', () => {
  for (const file of ['package.json', 'bench/render.mjs', 'lib/compiler/reading/frontmatter/read-frontmatter.ts']) {
    mkdirSync(dirname(join(bare, file)), { recursive: true })
    cpSync(join(root, file), join(bare, file))
  }
  mkdirSync(join(bare, 'components'))
  writeFileSync(join(bare, 'components/typed.tsx'), "import type { ReactNode } from 'react'\n")
  const found = missingParts(bare)
  expect(found).toEqual(expect.arrayContaining(['remark', 'react', 'next', 'tailwindcss', 'prisma', 'public/', 'e2e/']))
  expect(found).not.toContain('gray-matter')
})
