import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The pages of the published bundle. @returns {Generator<{ path: string, slug: string, html: string }>} */
export function* bundlePages(folder) {
  const { id } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8'))
  for (const shard of readdirSync(join(folder, id, 'pages'))) {
    const lines = readFileSync(join(folder, id, 'pages', shard), 'utf8').split('\n')
    for (const line of lines) if (line !== '') yield JSON.parse(line)
  }
}
