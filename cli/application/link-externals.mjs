// The built application loads some packages by names with a hash (`pg-587764f78a6c7a9c`), which are links in
// `.next/node_modules`. npm does not pack links, so a package contains a list of them and creates them when installed.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folderOf = (root) => join(root, '.next', 'node_modules')
const listOf = (root) => join(root, 'programs', 'externals.json')

/** @param {string} root  a checkout with a built application */
export function listExternals(root) {
  const names = readdirSync(folderOf(root)).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folderOf(root), name)).map((inner) => `${name}/${inner}`) : [name],
  )
  writeFileSync(listOf(root), JSON.stringify(names))
}

/** @param {string} root  an installed package */
export function linkExternals(root) {
  const folders = createRequire(join(root, 'package.json')).resolve.paths('next')
  for (const name of JSON.parse(readFileSync(listOf(root), 'utf8'))) {
    const link = join(folderOf(root), name)
    if (existsSync(link)) continue
    const packageName = name.replace(/-[0-9a-f]{16}$/, '')
    const target = folders.map((folder) => join(folder, packageName)).find(existsSync)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(target, link, 'junction')
  }
}
