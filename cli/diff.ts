import { type IdentityItem, identityVault } from '../lib/compiler/identity/identity-item'
import { matchQuestions } from '../lib/compiler/identity/match-questions'
import { readNote } from '../lib/compiler/read-note'
import { readVault } from '../lib/compiler/read-vault'
import { print } from './print'

export async function diff(before: string, after: string, { format }: { format: 'text' | 'json' }): Promise<void> {
  const [old, next] = await Promise.all([before, after].map(async (folder) => identityVault((await readVault(folder)).files.map((file) => readNote(file).data))))
  const match = matchQuestions(old!, next!)
  const place = (item: IdentityItem | null) => item && { path: item.path, line: item.line }
  const row = (a: IdentityItem | null, b: IdentityItem | null, verdict: string) => ({ old: place(a), new: place(b), verdict })
  await print(JSON.stringify({ questions: [...match.pairs.map((p) => row(p.before, p.after, p.verdict)), ...match.removed.map((a) => row(a, null, 'removed')), ...match.added.map((b) => row(null, b, 'added'))] }))
}
