import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the project. Programs are bundled elsewhere, but their launcher is always `cli/haeseol.mjs`. */
export const projectRoot = (): string => join(dirname(realpathSync(process.argv[1]!)), '..')
