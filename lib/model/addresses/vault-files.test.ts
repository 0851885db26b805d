import { expect, test } from 'vitest'
import { vaultFilesIn } from './vault-files'

test('the files of a text are those of the vault', () => {
  const text = '"src":"/study/vault/9f_a-1.svg" url(/fonts/cut-1.woff2) href="/vaults/x.svg"'
  expect(vaultFilesIn(text)).toEqual(['/vault/9f_a-1.svg'])
})
