// Extracts the commands and configurations of docs/operating.md, so that tests run what operators read.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const manual = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/operating.md'), 'utf8')

/**
 * @param {string} heading  of the section, without number signs
 * @param {string} language  of the code block
 * @returns {string} the first such block of the section
 */
export function blockOf(heading, language) {
  const section = manual.split(/^#{2,3} /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  const block = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(section)?.[1]
  if (block === undefined) throw new Error(`docs/operating.md has no ${language} below "${heading}"`)
  return block
}

/** @returns the commands of a block, without comments */
export const commandsOf = (heading) =>
  blockOf(heading, 'sh')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(Boolean)
