import { fileStem } from '../../base/file-stem'
import { tidyPath } from '../bank/tidy'

/** The category of a note. It is below `top`, where Moodle keeps all categories. */
export const toCategory = (path: string) => `top/${path.replace(/\.md$/i, '')}`

/**
 * The note for a question of a category. Without a category, it is a note named like the file.
 * @param name  the name of the question. It becomes the note's title if all questions of the note share it
 */
export function fromCategory(category: string, name: string, fileName: string): { path: string; title: string } {
  const below = category
    .replace(/^\$[a-z]+\$(?:\/|$)/iu, '')
    .replace(/^top(?:\/|$)/u, '')
    .replaceAll('//', ' ')
  const path = tidyPath(below === '' ? fileName.replace(/(?:\.gift)?\.[a-z0-9]+$/iu, '') : below)
  return { path, title: name === '' ? fileStem(path) : name }
}
