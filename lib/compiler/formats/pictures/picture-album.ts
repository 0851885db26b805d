import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Picture } from '../format'
import { safePath } from '../notes/safe-path'

/** The pictures shown by the questions of one file, each with a path of its own relative to the folder of the notes. */
export class PictureAlbum {
  private readonly byPath = new Map<string, Picture>()

  /**
   * @param wanted  the preferred path; a number is added if another picture has it
   * @returns the path that it gets
   */
  add(wanted: string, bytes: Uint8Array): string {
    const ending = posix.extname(wanted)
    const stem = safePath(wanted.slice(0, wanted.length - ending.length))
    for (let n = 1; ; n++) {
      const path = `${n === 1 ? stem : `${stem} ${n}`}${ending}`
      const there = this.byPath.get(path.toLowerCase())
      if (there !== undefined && Buffer.compare(there.bytes, bytes) !== 0) continue
      if (there === undefined) this.byPath.set(path.toLowerCase(), { path, bytes })
      return there?.path ?? path
    }
  }

  has(path: string): boolean {
    return this.byPath.has(path.toLowerCase())
  }

  get pictures(): Picture[] {
    return [...this.byPath.values()]
  }
}

/** A link from a note to a picture in the same vault. @example linkTo('tea/pot.png', 'tea.md') // => 'tea/pot.png' */
export const linkTo = (picture: string, note: string): string => posix.relative(posix.dirname(note), picture)

const ENDINGS: Record<string, string> = {
  'svg+xml': 'svg',
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
}

/** The picture in a data URL: `data:image/png;base64,…`. Its name is made of its content. */
export function pictureInAddress(address: string): Picture | null {
  const [, type, data] = /^data:image\/([a-z+]+);base64,([A-Za-z\d+/=\s]+)$/u.exec(address) ?? []
  const ending = type === undefined ? undefined : ENDINGS[type]
  if (ending === undefined || data === undefined) return null
  const bytes = new Uint8Array(Buffer.from(data, 'base64'))
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { path: `${name}.${ending}`, bytes }
}

/** The path of an address: decoded, without query and fragment. */
export function pathOfAddress(address: string): string {
  const path = address.replace(/[?#].*$/su, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
