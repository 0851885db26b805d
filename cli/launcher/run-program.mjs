// A compile cache like `module.enableCompileCache` of Node 22.8, for Node 20 too: compiling the program takes half of a
// short run.
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** The beginning of a program, which is a function of CommonJS arguments. It ends with `})`. */
export const PROGRAM_HEAD = '(function (require, module, exports, __filename) {'

const DIGEST_BYTES = 32

/** Programs that have run, by their files. As with Node's own `require`, each is run once. */
const modules = new Map()

/**
 * Runs a program of `bundlePrograms` with the code that V8 compiled in an earlier run. Programs that it requires as
 * `./<name>.cjs` are run in the same way, and each only once.
 * @param {string} file
 * @param {(save: () => void, file: string) => void} whenWarm  decides when to save the code of a program: functions
 * that have not run by then are not in it
 * @returns {Record<string, unknown>} the exports of the program
 */
export function runProgram(file, whenWarm = (save) => process.on('exit', save)) {
  const known = modules.get(file)
  if (known !== undefined) return known.exports
  const cache = new CodeCache(file)
  const cachedData = cache.read()
  const script = new Script(readFileSync(file, 'utf8'), { filename: file, cachedData })
  if (cachedData === undefined || script.cachedDataRejected)
    whenWarm(() => cache.write(script.createCachedData()), file)
  const requireOther = createRequire(file)
  const require = (name) =>
    name.startsWith('./') ? runProgram(join(dirname(file), name), whenWarm) : requireOther(name)
  const module = { exports: {} }
  modules.set(file, module)
  script.runInThisContext()(require, module, module.exports, file)
  return module.exports
}

/**
 * V8's code of a program, stored beside it. V8 only checks that the code is for a text of the same length. So it is
 * preceded by a digest of the code and of the modification time of the program.
 */
class CodeCache {
  #file
  #modified

  constructor(file) {
    this.#file = `${file}.code`
    this.#modified = String(statSync(file).mtimeMs)
  }

  /** @returns undefined if there is no code or it is damaged */
  read() {
    try {
      const bytes = readFileSync(this.#file)
      const code = bytes.subarray(DIGEST_BYTES)
      return this.#digestOf(code).equals(bytes.subarray(0, DIGEST_BYTES)) ? code : undefined
    } catch {
      return undefined
    }
  }

  /** Ignores failures: a program without saved code is only slower. */
  write(code) {
    const fresh = `${this.#file}.${process.pid}`
    try {
      writeFileSync(fresh, Buffer.concat([this.#digestOf(code), code]))
      renameSync(fresh, this.#file)
    } catch {}
  }

  #digestOf(code) {
    return createHash('sha256').update(this.#modified).update(code).digest()
  }
}
