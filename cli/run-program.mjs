// What Node 22.8 has as `module.enableCompileCache`, for Node 20 too: of a short run, half is reading its program anew.
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** A program is a function of what modules of CommonJS are given: it begins with this, and ends with `})`. */
export const PROGRAM_HEAD = '(function (require, module, exports, __filename) {'

const DIGEST_BYTES = 32

/**
 * Runs a program of `bundlePrograms` with the code that V8 made of it in an earlier run. Other programs beside it, which
 * it requires as `./<name>.cjs`, are run likewise.
 * @param {string} file
 * @param {(keep: () => void, file: string) => void} whenWarm  says when to keep the code of a program: what has not run by
 * then is not in it
 * @returns {Record<string, unknown>} what it exports
 */
export function runProgram(file, whenWarm = (keep) => process.on('exit', keep)) {
  const kept = new KeptCode(file)
  const cachedData = kept.read()
  const script = new Script(readFileSync(file, 'utf8'), { filename: file, cachedData })
  if (cachedData === undefined || script.cachedDataRejected) whenWarm(() => kept.write(script.createCachedData()), file)
  const requireOther = createRequire(file)
  const require = (name) =>
    name.startsWith('./') ? runProgram(join(dirname(file), name), whenWarm) : requireOther(name)
  const module = { exports: {} }
  script.runInThisContext()(require, module, module.exports, file)
  return module.exports
}

/**
 * V8's code of a program, beside it. V8 believes what it is given, if it is of a text of that length: so a digest stands
 * before it, of the code and of when the program was written.
 */
class KeptCode {
  constructor(file) {
    this.file = `${file}.code`
    this.written = String(statSync(file).mtimeMs)
  }

  /** @returns undefined where there is none, or it is damaged */
  read() {
    try {
      const bytes = readFileSync(this.file)
      const code = bytes.subarray(DIGEST_BYTES)
      return this.digestOf(code).equals(bytes.subarray(0, DIGEST_BYTES)) ? code : undefined
    } catch {
      return undefined
    }
  }

  /** A program that cannot keep its code is slower, and no worse. */
  write(code) {
    const fresh = `${this.file}.${process.pid}`
    try {
      writeFileSync(fresh, Buffer.concat([this.digestOf(code), code]))
      renameSync(fresh, this.file)
    } catch {}
  }

  digestOf(code) {
    return createHash('sha256').update(this.written).update(code).digest()
  }
}
