import { buildModules } from './build-modules.mjs'

/**
 * Builds modules of the compiler and the thread that compiles notes, like the command line.
 * @param modules  paths in lib/compiler
 * @returns the exports of each, and `compile`, which compiles notes in threads with the usual time limit
 */
export async function loadCompiler(...modules) {
  const names = ['compiling/threads/note-worker', 'compiling/threads/compile-in-workers', ...modules].map(
    (name) => `lib/compiler/${name}`,
  )
  const urlOf = await buildModules(names)
  const loaded = await Promise.all(names.slice(1).map((name) => import(urlOf(name))))
  const { compileInWorkers, ...exported } = Object.assign({}, ...loaded)
  return { ...exported, compile: compileInWorkers(urlOf(names[0])) }
}
