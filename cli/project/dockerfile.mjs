import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ name: string, text: string }} Instruction  such as `COPY` and its arguments
 */

/**
 * Parses the project's Dockerfile. Supports only the syntax used there: no continued lines; exec commands as JSON.
 * @param {string} root  the folder of the project
 * @returns {Instruction[][]} the instructions of each stage, beginning with `FROM`
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

/** @returns {string[]} the arguments of all instructions with this name in a stage */
export const textsOf = (stage, name) => stage.filter((found) => found.name === name).map(({ text }) => text)

/** @returns {Record<string, string>} the variables set by `ENV` */
export const settingsOf = (stage) =>
  Object.fromEntries(textsOf(stage, 'ENV').flatMap((text) => text.split(' ').map((pair) => pair.split('='))))

/** @returns {string[]} the program of `CMD` and its arguments */
export const commandOf = (stage) => JSON.parse(textsOf(stage, 'CMD').at(-1))

/** @returns {string[]} the program of `HEALTHCHECK` and its arguments */
export const healthCheckOf = (stage) =>
  JSON.parse(
    textsOf(stage, 'HEALTHCHECK')
      .at(-1)
      .replace(/^.*? CMD /, ''),
  )
