import type * as z from 'zod'
import type { Blueprint } from '../../model/blueprint'
import type { Tag } from '../../model/ids'
import type { Titles } from '../../model/text/titles'
import { fileStem } from '../base/file-stem'
import type { StageFinding } from '../base/finding'
import { Recipe } from './frontmatter/frontmatter-schema'
import { titlesOf } from './frontmatter/read-frontmatter'
import type { ReadNote } from './note'

/** The frontmatter of an exam. */
export interface NoteRecipe extends Omit<Blueprint, 'about' | 'abouts'> {
  /** Its description in other languages than that of its text, as plain paragraphs. */
  abouts: Titles
}

/** A note whose frontmatter names domains is an exam's recipe and not a page. */
export const isBlueprint = (note: Pick<ReadNote, 'frontmatter'>): boolean => 'domains' in note.frontmatter.data

/** What a file becomes: a page, an exam, or nothing because it is not for readers. */
export type NoteRole = 'page' | 'exam' | 'withheld'

export function roleOf(note: Pick<ReadNote, 'frontmatter'>): NoteRole {
  if (note.frontmatter.withheld !== null) return 'withheld'
  return isBlueprint(note) ? 'exam' : 'page'
}

/**
 * Reads a recipe from a note's frontmatter.
 * @returns null if the recipe cannot be followed, with a finding for each fault
 */
export function readBlueprint(note: ReadNote): { recipe: NoteRecipe | null; findings: StageFinding[] } {
  const recipe = Recipe.safeParse(note.frontmatter.data)
  if (!recipe.success) return { recipe: null, findings: recipe.error.issues.map(finding) }
  const { domains, items, minutes, pass, about_ko, about_en } = recipe.data
  const id = note.frontmatter.id ?? fileStem(note.path)
  const tagged = domains.map(({ name, name_ko, name_en, tag, weight }) => {
    return { name, ...named('names', titlesOf(name_ko, name_en)), tag: tag.toLowerCase() as Tag, weight }
  })
  const title = note.frontmatter.title ?? note.title
  const titles = named('titles', note.frontmatter.titles)
  const abouts = titlesOf(about_ko, about_en)
  return { recipe: { id, title, ...titles, domains: tagged, items, minutes, pass, abouts }, findings: [] }
}

/** A field that is omitted if it is empty. */
const named = <K extends string>(field: K, titles: Titles) =>
  (Object.keys(titles).length > 0 ? { [field]: titles } : {}) as { [field in K]?: Titles }

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }

const finding = ({ path, message }: z.core.$ZodIssue): StageFinding => ({
  ruleId: 'blueprint-unread',
  span: START,
  reason: `Unexpected \`${path.join('.')}\` in an exam's frontmatter: ${message}`,
  mend: 'Give `domains` (each with `name`, `tag` and `weight`), `items`, `minutes`, and `pass` as a share from 0 to 1.',
})
