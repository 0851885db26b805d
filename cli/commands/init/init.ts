import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { countOf } from '../../shared/count-of'
import { print } from '../../shared/print'
import { projectRoot } from '../../shared/project-root'
import { writeAll } from '../../shared/write-all'
import { schemaText } from '../schema'

const TEMPLATE = 'cli/commands/init/template'

/**
 * `haeseol init`: makes a vault of one's own: two notes and an exam to begin from, its config, a workflow for pull
 * requests, and settings for VS Code and Obsidian. Nothing that exists is overwritten.
 */
export async function init(folder: string): Promise<void> {
  const files = [
    ...templateFiles(join(projectRoot(), TEMPLATE)),
    { path: '.vscode/config.schema.json', content: schemaText('config') },
    { path: '.vscode/frontmatter.schema.json', content: schemaText('frontmatter') },
  ]
  writeAll(folder, files, [])
  await print(
    [
      `Wrote ${countOf(files.length, 'file')} to ${folder}`,
      `  haeseol check ${folder}      says what is wrong, and where`,
      `  haeseol preview ${folder}    shows the notes, and each change as soon as it is saved`,
      `  haeseol new "A title" --in ${folder}`,
      'For pull requests, put the address of Haeseol in place of OWNER/haeseol in .github/workflows/notes.yml.\n',
    ].join('\n'),
  )
}

const templateFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), content: readFileSync(file) }))
