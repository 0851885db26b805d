import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import ignore from 'ignore'
import { CONFIG_FILE } from '../checking/config/config-file'
import { isNote, isOtherMarkdown, readVaultFile } from './read-vault-file'

/** Usual names of folders with templates. Their notes are none; a picture or a `.base` among them may belong to a note. */
const TEMPLATES = ['/templates/', '/_templates/']

/** Where Obsidian and its plugin Templater store the name of their folder of templates. */
const SETTINGS = [
  ['.obsidian/templates.json', 'folder'],
  ['.obsidian/plugins/templater-obsidian/data.json', 'templates_folder'],
] as const

/**
 * Decides which files and folders of a vault are left out: notes in folders of templates, and what the config ignores. Patterns
 * are those of `.gitignore`, so a later one may make an exception with `!`.
 * @param config  the text of the vault's config. One that cannot be read ignores nothing
 * @returns a function of paths in the vault. Those of folders end with a slash
 */
export function leftOutOf(vault: string, config: string | null): (path: string) => boolean {
  const ignored = ignoredIn(config) ?? []
  const notes = rulesOf([...TEMPLATES, ...SETTINGS.flatMap(templatesIn(vault)), ...ignored])
  const others = rulesOf(ignored)
  return (path) => (isNote(path) || isOtherMarkdown(path) ? notes : others).ignores(path)
}

const rulesOf = (patterns: readonly string[]) => ignore().add(patterns.map((pattern) => pattern.normalize('NFC')))

/** Settings of an editor. They may be missing, or of an unknown version. */
const templatesIn =
  (vault: string) =>
  ([path, field]: (typeof SETTINGS)[number]): string[] => {
    try {
      const { bytes } = readVaultFile({ path, file: join(realpathSync.native(vault), path) })
      const folder: unknown = JSON.parse(Buffer.from(bytes).toString())[field]
      return typeof folder === 'string' && /[^/\s]/u.test(folder)
        ? [`/${escaped(folder.replace(/^\/+|\/+$/gu, ''))}/`]
        : []
    } catch {
      return []
    }
  }

/** Escapes a name for use in a pattern. */
const escaped = (name: string) => name.replace(/[\\*?[\]!#]/gu, '\\$&')

/** The config cannot be read. It might say what is private. */
class ConfigUnread extends Error {
  override readonly name = 'ConfigUnread'

  constructor() {
    super(`Unexpected ${CONFIG_FILE}, expected JSON whose \`ignore\` is a list such as \`["drafts/"]\``)
  }
}

/**
 * Refuses a config that cannot be read.
 * @param config  the text of the vault's config; null if it has none
 * @throws ConfigUnread
 */
export function refuseUnread(config: string | null): void {
  if (ignoredIn(config) !== null) return
  throw new ConfigUnread()
}

/** @returns null if they cannot be read */
function ignoredIn(config: string | null): string[] | null {
  if (config === null) return []
  try {
    const patterns = JSON.parse(config).ignore ?? []
    return Array.isArray(patterns) && patterns.every((pattern) => typeof pattern === 'string') ? patterns : null
  } catch {
    return null
  }
}
