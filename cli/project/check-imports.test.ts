import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { forbiddenImports } from './check-imports.mjs'

const TARGETS = {
  'lib/model/key.ts': 'export interface ItemKey { key: string[] }',
  'lib/model/api/sittings.ts': 'export const Body = 1',
  'lib/model/item.ts': 'export interface Item { id: string }',
  'lib/quiz/give-feedback.ts': 'export const giveFeedback = 1',
  'lib/quiz/score.ts': 'export const score = 1\nexport type Score = number',
  'lib/compiler/compile.ts': 'export const compile = 1',
  'lib/compiler/rendering/render.ts': 'export const render = 1',
  'lib/compiler/source/lines.ts': 'export const lines = 1',
  'lib/compiler/testing/invent.ts': 'export const invent = 1',
  'lib/progress/store.ts': 'export const store = 1',
  'components/button.tsx': 'export const Button = 1',
}

/** A file beside the rooms that uses the targets. */
const USER = Object.keys(TARGETS).map((file) => `import('./${file.replace(/\.tsx?$/, '')}')\n`)

let root: string | undefined
afterEach(() => root && rmSync(root, { recursive: true }))

/** Writes a checkout with one importing file beside the targets. @returns the names of the rules that it breaks */
function rulesBrokenBy(path: string, source: string): string[] {
  root = mkdtempSync(join(tmpdir(), 'arrows-'))
  for (const [file, text] of Object.entries({ ...TARGETS, 'next.config.ts': USER.join(''), [path]: source })) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return forbiddenImports(root).map(({ rule }) => rule)
}

test.each([
  [
    'components/card.tsx',
    "import type { ItemKey } from '@/lib/model/key'",
    'what could draw a key must not be able to name it',
  ],
  [
    'components/card.tsx',
    "import { Body } from '@/lib/model/api/sittings'",
    'it carries zod; types for components have files of their own',
  ],
  [
    'components/card.tsx',
    "import { store } from '../lib/progress/store'",
    'components imports lib/model, lib/quiz, lib/search, lib/offline',
  ],
  ['lib/model/notes/page.ts', "import { score } from '../../quiz/score'", 'lib/model imports nothing of ours'],
  ['lib/quiz/draw.ts', "import { compile } from '../compiler/compile'", 'lib/quiz imports lib/model'],
  [
    'lib/server/bundle/bundle.ts',
    "import { compile } from '../../compiler/compile'",
    'a server compiles nothing; a notebook that is taken along is written as the compiler reads it, and a small map is laid out when asked for',
  ],
  ['e2e/study.spec.ts', "import type { Item } from '../lib/model/item'", 'e2e imports lib/progress, cli'],
  [
    'app/page.tsx',
    "const store = await import('@/lib/progress/store')",
    'app imports components, lib/model, lib/quiz, lib/search, lib/server',
  ],
  [
    'lib/server/sittings/respond.ts',
    "import { giveFeedback } from '../../quiz/give-feedback'",
    'feedback leaves by lib/server/feedback/marking, which withholds what an open exam asks',
  ],
  ['app/page.tsx', "export { ItemKey } from '@/lib/model/key'", 'what could draw a key must not be able to name it'],
  [
    'lib/compiler/identity/match.ts',
    "import { invent } from '../testing/invent'",
    'the product does not depend on what only its tests need',
  ],
  [
    'lib/compiler/reading/read.ts',
    "import { render } from '../rendering/render'",
    'lib/compiler/reading imports base, source',
  ],
  [
    'lib/compiler/hash.ts',
    "import { lines } from './source/lines'",
    'each file of lib/compiler stands in one of its rooms',
  ],
  ['lib/server/bundle/bundle.ts', "import { plan } from '../study/plan'", 'lib/server/bundle imports process'],
  ['lib/quiz/score.ts', "import { score } from './score'", 'no file imports itself in a circle'],
  ['app/page.tsx', "import { gone } from '@/lib/model/gone'", 'every import is there'],
])('in %s, `%s` breaks %s', (path, source, rule) => {
  expect(rulesBrokenBy(path, `${source}\n`)).toContain(rule)
})

test.each([
  ['components/card.tsx', "import type { Score } from '@/lib/quiz/score'"],
  ['lib/server/feedback/marking.ts', "import { giveFeedback } from '../../quiz/give-feedback'"],
  ['components/card.tsx', "import type { Item } from '@/lib/model/item'"],
  ['lib/compiler/reading/read.ts', "import { lines } from '../source/lines'"],
  ['lib/compiler/identity/match.test.ts', "import { invent } from '../testing/invent'"],
  ['app/page.tsx', "import { Button } from '@/components/button'"],
  ['lib/progress/memory.ts', "import { score } from '../quiz/score'"],
])('in %s, `%s` is allowed', (path, source) => {
  expect(rulesBrokenBy(path, `${source}\n`)).toEqual([])
})

test.each([
  ['lib/quiz/draw.ts', 'export const draw = 1', true],
  ['lib/quiz/draw.ts', 'const draw = 1\nexport { draw }', true],
  ['components/card.tsx', 'export default function Card() {}', true],
  ['lib/quiz/draw.ts', 'export type Drawn = 1\nexport interface Draw { drawn: Drawn }', false],
  ['app/page.tsx', 'export default function Page() {}', false],
  ['cli/remark.mjs', 'export default 1', false],
])('in %s, `%s` is exported for nobody: %s', (path, source, isUnused) => {
  const rules = rulesBrokenBy(path, `${source}\n`)
  expect(rules.includes('every exported value is imported by another file')).toBe(isUnused)
})
