import type { ExportedNote } from '../../../model/authors/bank'
import { NO_FRONTMATTER } from '../../reading/note'
import { readTitle } from '../../reading/read-title'
import { scanLines } from '../../source/scan-lines'

/** What a note says of itself. */
export type HeadFields = Pick<ExportedNote, 'title' | 'tags' | 'aliases'>

/**
 * Writes the beginning of a note: its title as a heading if that is read as the same title, all else as frontmatter.
 */
export function writeHead({ title, tags, aliases }: HeadFields): string[] {
  const asHeading = readTitle(scanLines([`# ${title}`], 1).data, NO_FRONTMATTER, '').data.title === title
  const fields = [
    ...(asHeading ? [] : [`title: ${JSON.stringify(title)}`]),
    ...(tags.length === 0 ? [] : ['tags:', ...tags.map((tag) => `- ${PLAIN.test(tag) ? tag : JSON.stringify(tag)}`)]),
    ...(aliases.length === 0 ? [] : [`aliases: [${aliases.map((alias) => JSON.stringify(alias)).join(', ')}]`]),
  ]
  return [...(fields.length === 0 ? [] : [['---', ...fields, '---'].join('\n')]), ...(asHeading ? [`# ${title}`] : [])]
}

/** A text that YAML reads as itself without quotes. */
const PLAIN = /^(?!(?:null|true|false)$)\p{L}[\p{L}\p{N}/_-]*$/iu
