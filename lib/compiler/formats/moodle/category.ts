import { fileStem } from '../../base/file-stem'
import { tidyPath } from '../bank/askable'

/** A category's path: a slash inside a name is doubled. Below `top`, as Moodle has it, whatever the first folder is. */
export const toCategory = (path: string) => `top/${path.replace(/\.md$/i, '')}`

/**
 * Where a question of a category is filed. Without a category it goes to a note that is named as the file is.
 * @param name  the question's own name, which is the note's title if all of the note's questions share it
 */
export function fromCategory(category: string, name: string, fileName: string): { path: string; title: string } {
  const below = category
    .replace(/^\$[a-z]+\$(?:\/|$)/iu, '')
    .replace(/^top(?:\/|$)/u, '')
    .replaceAll('//', ' ')
  const path = tidyPath(below === '' ? fileName.replace(/(?:\.gift)?\.[a-z0-9]+$/iu, '') : below)
  return { path, title: name === '' ? fileStem(path) : name }
}
