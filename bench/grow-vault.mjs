import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = join(process.env.CORPUS_DIR ?? join(root, '../shared/corpus'), 'vault')

/** The notes from which vaults are made: the product's own, and the corpus if present. */
function seeds() {
  return [join(root, 'content'), corpus].filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  )
}

/**
 * Writes a vault with this number of notes. If there are too few, notes are repeated under other names, with a unique
 * word in title, stems, options and links, so that all notes and questions differ.
 */
export function growVault(folder, count) {
  const given = seeds()
  for (let i = 0; i < count; i++) {
    const [file, text] = given[i % given.length]
    const round = Math.floor(i / given.length)
    const path = join(folder, round === 0 ? file : file.replace(/\.md$/u, `-${round}.md`))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, round === 0 ? text : altered(text, round))
  }
}

const altered = (text, round) =>
  text
    .replace(/^(# .*|\*\*Question:\*\*.*|- [A-F]\) .*)$/gmu, `$1 ${round}`)
    .replace(/^(\^q-[\w-]+)$/gmu, `$1-${round}`)
    .replace(/^(title|id): (.*)$/gmu, `$1: $2-${round}`)
    .replace(/\[\[([^\]|#]+)/gu, `[[$1-${round}`)
