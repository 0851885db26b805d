import { readFileSync } from 'node:fs'

/** The hash of this program's code, stored beside it by cli/launcher/bundle-programs.mjs. */
export const buildId = (): string => readFileSync(new URL('./build.txt', import.meta.url), 'utf8')
