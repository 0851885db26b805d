import { expect, test } from 'vitest'
import type { VaultFile } from '../base/vault-file'
import { compileAnew } from './compile-anew'
import { compileNote } from './compile-note'
import { failedNote } from './threads/failed-note'

test('a note that could not be compiled has a message, and the others have theirs and their pages', async () => {
  const note = (path: string, text: string): VaultFile => ({ path, bytes: Buffer.from(text) })
  const notes = [note('a.md', '# A\n\n[[bad]]\n'), note('bad.md', '# Bad\n'), note('c.md', '# C\n\n%% open\n')]
  const compile = async (files: readonly VaultFile[]) =>
    files.map((file) => (file.path === 'bad.md' ? failedNote(file, 'time') : compileNote(file)))
  const { content, messages } = await compileAnew({ notes, images: [] }, null, compile)
  expect(messages.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
    'bad.md note-timeout',
    'c.md comment-unclosed',
  ])
  expect(content.notes.map(({ page }) => page.slug)).toEqual(['a', 'bad', 'c'])
})
