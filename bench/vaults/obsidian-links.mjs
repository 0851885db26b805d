import { readdirSync } from 'node:fs'
import { posix } from 'node:path'

/**
 * Says whether Obsidian would resolve the name of a link, by its own rules and not by ours: a path from the vault's root or from
 * the note, or the end of the path of any file, in any case, with or without `.md`. Aliases, titles and folders are no names.
 * @param {string} vault
 * @returns {(target: string, from: string) => boolean}
 */
export function obsidianLinks(vault) {
  const files = readdirSync(vault, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(vault.length).replace(/^\//, ''), entry.name))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .map(keyOf)
  const ends = new Set(files.flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(i).join('/'))))
  const paths = new Set(files)
  return (target, from) => {
    const key = keyOf(decoded(target).replace(/#.*$/s, ''))
    const near = keyOf(posix.join(posix.dirname(from), decoded(target)))
    return paths.has(near) || ends.has(key.replace(/^\//, ''))
  }
}

const keyOf = (path) => path.normalize('NFC').trim().toLowerCase().replace(/\.md$/, '')

function decoded(target) {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
