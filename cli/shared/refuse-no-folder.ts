import { Refused } from './refused'
import { statsOf } from './stats-of'

/**
 * For commands that take a whole vault.
 * @throws Refused if it is not there, or no folder
 */
export function refuseNoFolder(vault: string): void {
  const stats = statsOf(vault)
  if (stats === undefined) throw new Refused(`there is no folder \`${vault}\`, expected the folder of a vault`)
  if (!stats.isDirectory())
    throw new Refused(`\`${vault}\` is no folder, expected that of a whole vault; only \`check\` takes a single note`)
}
