import { readFileSync } from 'node:fs'

/** Names this program by a hash of its own code, which cli/haeseol.mjs leaves beside it. */
export const buildId = (): string => readFileSync(new URL('./build.txt', import.meta.url), 'utf8')
