import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bankTables } from './bank'

test('docs/bank.md contains the present tables of content/ (to update: npm run check:note)', () => {
  const doc = readFileSync(new URL('../../../docs/bank.md', import.meta.url), 'utf8')
  expect(doc).toContain(bankTables(fileURLToPath(new URL('../../../content', import.meta.url))))
})
