import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { makeFolders } from '../../shared/make-folders'
import { NotWritten } from '../../shared/write-all'

/** Tells a site from a folder with other things. It names all that the writer put into the folder, a name a line. */
const MARK = '.haeseol-site'
/** GitHub Pages needs it to serve files of `_next`. */
const NO_JEKYLL = '.nojekyll'

/**
 * The folder of a site. It is written beside its place and put there by one rename when it is whole, so whoever uploads the
 * place gets no half of a site, even if this process is killed. The caller must see to it that nobody else writes a site.
 */
export class SiteFolder {
  private readonly place: string
  private readonly work: string
  private readonly fresh: string
  private readonly former: string
  /** The folders that were made. To ask for each again takes as long as to write the file. */
  private readonly made = new Set<string>()
  private isOver = false

  /** @throws NotWritten if the folder has something that no earlier run wrote, or the system's error if it makes none there */
  constructor(folder: string) {
    this.place = resolve(folder)
    this.work = join(dirname(this.place), `.${basename(this.place)}.unfinished`)
    this.fresh = join(this.work, 'site')
    this.former = join(this.work, 'former')
    this.clearUp() // what a run that was killed has left
    const strange = strangeName(this.place)
    if (strange !== undefined)
      throw new NotWritten(
        `Expected ${folder} to be empty or an earlier site, but it has \`${strange}\`, which \`haeseol site\` did not write; nothing was written`,
      )
    makeFolders(this.work) // the system may refuse it, and then the notes need not be compiled
    this.clearUp()
  }

  /**
   * @param path  in the site, decoded, such as `/ko/notes/tea/index.html`
   * @throws Error if the site was abandoned, as when another of its pages failed
   */
  write(path: string, content: string | Uint8Array): void {
    if (this.isOver) throw new Error('The site was abandoned')
    const file = this.fileOf(path)
    const folder = dirname(file)
    if (!this.made.has(folder)) mkdirSync(folder, { recursive: true })
    this.made.add(folder)
    writeFileSync(file, content)
  }

  copy(from: string, path: string): void {
    cpSync(from, this.fileOf(path), { recursive: true })
  }

  /** Puts the whole site in the place of an earlier one. */
  finish(): void {
    this.write(NO_JEKYLL, '')
    this.write(MARK, [MARK, ...readdirSync(this.fresh)].sort().join('\n'))
    if (existsSync(this.place)) renameSync(this.place, this.former) // no system replaces a folder that has files
    renameSync(this.fresh, this.place)
    rmSync(this.work, { recursive: true })
  }

  /** Writes no more, and removes what is not in its place. */
  abandon(): void {
    this.isOver = true
    this.clearUp()
  }

  /** The earlier site is put back if it was moved away. */
  private clearUp(): void {
    if (existsSync(this.former) && !existsSync(this.place)) renameSync(this.former, this.place)
    rmSync(this.work, { recursive: true, force: true })
  }

  private fileOf(path: string): string {
    const file = join(this.fresh, path)
    if (file.startsWith(`${this.fresh}/`) || file.startsWith(`${this.fresh}\\`)) return file
    throw new RangeError(`Expected a path inside of the site, got \`${path}\``)
  }
}

/** The name of something in a folder that no earlier run wrote there. */
function strangeName(place: string): string | undefined {
  if (!existsSync(place)) return undefined
  const mark = join(place, MARK)
  const ours = existsSync(mark) ? readFileSync(mark, 'utf8').split('\n') : []
  return readdirSync(place).find((name) => !ours.includes(name))
}
