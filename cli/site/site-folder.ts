import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { NotWritten } from '../write-all'

/** The file that tells a site from a folder with other things. GitHub Pages needs it to serve files of `_next`. */
const MARK = '.nojekyll'

/** The folder of a site. It is written beside its place and put there when it is whole. */
export class SiteFolder {
  private readonly place: string
  private readonly fresh: string

  /** @throws NotWritten if the folder has something else than a site */
  constructor(folder: string) {
    this.place = resolve(folder)
    this.fresh = `${this.place}.${process.pid}`
    const isFree = !existsSync(this.place) || readdirSync(this.place).length === 0
    if (!isFree && !existsSync(join(this.place, MARK)))
      throw new NotWritten(`Expected ${folder} to be empty or an earlier site; nothing was written`)
    rmSync(this.fresh, { recursive: true, force: true })
  }

  /** @param path  in the site, decoded, such as `/ko/notes/tea/index.html` */
  write(path: string, content: string | Uint8Array): void {
    const file = this.fileOf(path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }

  copy(from: string, path: string): void {
    cpSync(from, this.fileOf(path), { recursive: true })
  }

  /** Puts the whole site in the place of an earlier one. */
  finish(): void {
    this.write(MARK, '')
    rmSync(this.place, { recursive: true, force: true })
    renameSync(this.fresh, this.place)
  }

  /** Removes what is not put in its place. */
  abandon(): void {
    rmSync(this.fresh, { recursive: true, force: true })
  }

  private fileOf(path: string): string {
    const file = join(this.fresh, path)
    if (file.startsWith(`${this.fresh}/`) || file.startsWith(`${this.fresh}\\`)) return file
    throw new RangeError(`Expected a path inside of the site, got \`${path}\``)
  }
}
