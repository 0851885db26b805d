import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import ignore from 'ignore'
import { CONFIG_FILE } from '../checking/config-file'
import { readVaultFile } from './read-vault-file'

/** What editors' folders of templates are called. They have no notes, only forms for notes. */
const TEMPLATES = ['/templates/', '/_templates/']

/** Where Obsidian and its plugin Templater store the name of theirs. */
const SETTINGS = [
  ['.obsidian/templates.json', 'folder'],
  ['.obsidian/plugins/templater-obsidian/data.json', 'templates_folder'],
] as const

/**
 * Decides which files and folders of a vault are left out: folders of templates, and what the config ignores. Patterns
 * are those of a `.gitignore`, so a later one may take something back with `!`.
 * @param config  the text of the vault's config; one that cannot be read ignores nothing
 * @returns takes paths in the vault; those of folders end with a slash
 */
export function leftOutOf(vault: string, config: string | null): (path: string) => boolean {
  const patterns = [...TEMPLATES, ...SETTINGS.flatMap(templatesIn(vault)), ...(ignoredIn(config) ?? [])]
  const rules = ignore().add(patterns.map((pattern) => pattern.normalize('NFC')))
  return (path) => rules.ignores(path)
}

/** An editor's settings may be missing, or of a later version of it. */
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

/** A name in which nothing is a pattern. */
const escaped = (name: string) => name.replace(/[\\*?[\]!#]/gu, '\\$&')

/** The config cannot be read, and might say what is private. */
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
