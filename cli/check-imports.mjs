// Holds the code's imports against the arrows of .dependency-cruiser.mjs and prints the rules with their verdict.
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import config from '../.dependency-cruiser.mjs'

const FOLDERS = ['app', 'bench', 'cli', 'components', 'e2e', 'lib', 'prisma']

/**
 * @param {string} root  the folder that holds the rooms
 * @param {string[]} folders  those to look at
 * @returns {Promise<{rule: string, from: string, to: string}[]>} every import that a rule forbids
 */
export async function forbiddenImports(root, folders) {
  if (!isAbsolute(root)) throw new TypeError(`Expected \`root\` to be an absolute path, got \`${root}\``)
  const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: root }
  const alias = { '@': root }
  const { output } = await cruise(folders, options, { alias, extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await forbiddenImports(resolve(import.meta.dirname, '..'), FOLDERS)
  for (const { name } of config.forbidden) {
    const broken = found.filter(({ rule }) => rule === name)
    console.log(`${broken.length === 0 ? 'holds ' : 'BROKEN'} ${name}`)
    for (const { from, to } of broken) console.log(`       ${from} imports ${to}`)
  }
  process.exitCode = found.length === 0 ? 0 : 1
}
