import { join, resolve } from 'node:path'

/** The `DATABASE_URL` of the server that is started in this folder with this environment. */
export const serverDatabase = (): string => process.env.DATABASE_URL ?? `file:${join(resolve('data'), 'haeseol.db')}`
