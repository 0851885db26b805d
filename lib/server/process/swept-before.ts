import { sweepAfterDays } from './settings'

const DAY_MS = 86_400_000

/** Sittings without answers that were begun before this time, in ISO 8601, are deleted. */
export const sweptBefore = () => new Date(Date.now() - sweepAfterDays * DAY_MS).toISOString()
