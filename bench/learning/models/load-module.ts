import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MemoryModule } from '../memory'
import { traitsOf } from '../traits'
import actr from './actr'
import dash from './dash'
import fsrs6 from './fsrs6'
import hlr from './hlr'

export const builtIn: Readonly<Record<string, MemoryModule>> = { fsrs6, actr, dash, hlr }

/**
 * @param name  of a module in this folder, or the path of another one
 * @throws TypeError if an export is missing
 * @throws RangeError if a trait is unknown
 */
export async function loadModule(name: string): Promise<MemoryModule> {
  const module: MemoryModule = builtIn[name] ?? (await import(pathToFileURL(resolve(name)).href))
  if (typeof module.name !== 'string') throw new TypeError(`Expected \`${name}\` to export \`name\`, a string`)
  if (typeof module.createMemory !== 'function') {
    throw new TypeError(`Expected \`${name}\` to export \`createMemory\`, a function`)
  }
  traitsOf(module.traits ?? {})
  return module
}
