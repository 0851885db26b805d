import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ name: string, text: string }} Instruction  such as `COPY` and what follows it
 */

/**
 * The Dockerfile of the project, as far as it uses the language: no continued lines, commands as JSON where they are not of
 * a shell.
 * @param {string} root  of the project
 * @returns {Instruction[][]} the instructions of each stage, the first of which is `FROM`
 */
export function readDockerfile(root) {
  const stages = /** @type {Instruction[][]} */ ([])
  for (const line of readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n')) {
    const [, name, text] = /^([A-Z]+) (.*)$/.exec(line) ?? []
    if (name === undefined || text === undefined) continue
    if (name === 'FROM') stages.push([])
    stages.at(-1)?.push({ name, text })
  }
  return stages
}

/** @returns {string[]} what is said by an instruction of this name in a stage */
export const textsOf = (stage, name) => stage.filter((found) => found.name === name).map(({ text }) => text)

/** @returns {Record<string, string>} what `ENV` sets */
export const settingsOf = (stage) =>
  Object.fromEntries(textsOf(stage, 'ENV').flatMap((text) => text.split(' ').map((pair) => pair.split('='))))

/** @returns {string[]} the program and its arguments */
export const commandOf = (stage) => JSON.parse(textsOf(stage, 'CMD').at(-1))

/** @returns {string[]} the program that tells whether the container is well */
export const healthCheckOf = (stage) =>
  JSON.parse(
    textsOf(stage, 'HEALTHCHECK')
      .at(-1)
      .replace(/^.*? CMD /, ''),
  )
