import { sqlite } from '../../prisma/generated/migrations'
import { Refused } from './refused'

/**
 * @param applied  names of migrations, which are the same for both databases
 * @param what  what they were applied to, as the subject of a sentence
 * @returns the same names
 * @throws Refused if this program does not know one of them
 */
export function refuseUnknown(applied: readonly string[], what: string): string[] {
  const known = new Set(sqlite.map(({ name }) => name))
  const unknown = applied.filter((name) => !known.has(name))
  if (unknown.length === 0) return [...applied]
  throw new Refused(
    `${what} has the schema of a newer program (${unknown.join(', ')}). Use the program that made it, or a later one`,
  )
}
