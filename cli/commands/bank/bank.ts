import { checkNotes } from '../../../lib/compiler/compiling/check-notes'
import { readVault } from '../../../lib/compiler/publishing/read-vault'
import type { ReadItem, ReadNote } from '../../../lib/compiler/reading/note'
import { type NoteRecipe, readBlueprint } from '../../../lib/compiler/reading/read-blueprint'
import { print } from '../../shared/print'
import { refuseNoFolder } from '../../shared/refuse-no-folder'
import { keyFigures } from './key-figures'

/**
 * `haeseol bank`: prints tables of a vault's questions by domain, task and form, and statistics on whether their form
 * reveals keys, as Markdown. docs/bank.md contains its output for `content/`.
 */
export async function bank(folder: string): Promise<void> {
  refuseNoFolder(folder)
  await print(`${bankTables(folder)}\n`)
}

export function bankTables(folder: string): string {
  const { pages, exams } = checkNotes(readVault(folder).files)
  const recipes = exams.flatMap((note) => readBlueprint(note).recipe ?? [])
  const items = pages.flatMap((note) => note.items.filter(({ deliverable }) => deliverable))
  const parts = [byDomain(recipes[0], pages), byTag('task/', 'Task', pages), byForm(items), keyFigures(items)]
  return parts.join('\n\n')
}

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const table = (head: string[], rows: string[]) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n')
const itemsOf = (notes: readonly ReadNote[]) => notes.reduce((sum, note) => sum + note.items.length, 0)
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`

function byDomain(exam: NoteRecipe | undefined, notes: readonly ReadNote[]): string {
  const domains = exam?.domains ?? []
  const weights = domains.reduce((sum, { weight }) => sum + weight, 0)
  const rows = domains.map(({ name, tag, weight }) => {
    const own = notes.filter(({ frontmatter }) => frontmatter.tags.includes(tag))
    const items = itemsOf(own)
    return row(name, own.length, items, percent(items, itemsOf(notes)), percent(weight, weights))
  })
  const total = row('**all**', notes.length, itemsOf(notes), '', '')
  return table(['Domain', 'Notes', 'Questions', 'Share', 'Weight in the exam'], [...rows, total])
}

/** @param prefix  of the tags to count by, including the slash */
function byTag(prefix: string, head: string, notes: readonly ReadNote[]): string {
  const tags = [...new Set(notes.flatMap(({ frontmatter }) => frontmatter.tags))].filter((tag) =>
    tag.startsWith(prefix),
  )
  const rows = tags.sort().map((tag) => {
    const own = notes.filter(({ frontmatter }) => frontmatter.tags.includes(tag))
    return row(tag.slice(prefix.length), own.length, itemsOf(own))
  })
  return table([head, 'Notes', 'Questions'], rows)
}

function byForm(items: readonly ReadItem[]): string {
  const forms = new Map<string, number>()
  for (const { tags } of items) {
    const form = tags.find((tag) => tag.startsWith('form/'))?.slice('form/'.length) ?? 'unnamed'
    forms.set(form, (forms.get(form) ?? 0) + 1)
  }
  const rows = [...forms]
    .sort(([, a], [, b]) => b - a)
    .map(([form, count]) => row(form, count, percent(count, items.length)))
  return table(['Form', 'Questions', 'Share'], rows)
}
