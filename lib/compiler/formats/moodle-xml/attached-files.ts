import { posix } from 'node:path'
import { folderOf, type QuestionCollector } from '../collecting/question-collector'
import { childrenNamed, tag, textOf, type XmlElement } from '../files/xml'
import type { Picture } from '../format'
import { mapShown } from '../pictures/map-pictures'
import { pathOfAddress } from '../pictures/picture-album'

/** Texts refer to their attached files by this prefix. */
const PLACE = '@@PLUGINFILE@@/'
/** A picture as we write it: its attached file, and the author's Markdown as title. */
const OWN = /!\[[^\]\n]*\]\(@@PLUGINFILE@@\/([^\s()]+) "([^"\n]*)"\)/gu
const FOREIGN = /(!\[[^\]\n]*\]\()@@PLUGINFILE@@\/([^\s()]+)/gu

/** The files attached to a text of Moodle, in base64. */
export class AttachedFiles {
  private readonly byPath: ReadonlyMap<string, Uint8Array>
  private readonly used = new Set<string>()

  /** @param note  the path of the note that the question goes into */
  constructor(
    element: XmlElement,
    private readonly note: string,
    private readonly collector: QuestionCollector,
  ) {
    this.byPath = new Map(childrenNamed(element, 'file').map((file) => [pathOf(file), bytesOf(file)]))
  }

  /** @returns the link to a picture for the note, or null if it is not there */
  take(address: string): string | null {
    if (!address.startsWith(PLACE)) return this.collector.addPictureAt(this.note, address)
    const path = pathOfAddress(address.slice(PLACE.length))
    const bytes = this.find(path)
    return bytes === null ? null : this.collector.addPicture(this.note, `${folderOf(this.note)}/${path}`, bytes)
  }

  /** Restores pictures in Markdown as their author wrote them, or links them from the note. */
  readMarkdown(markdown: string): string {
    if (!markdown.includes(PLACE)) return markdown
    return markdown
      .replace(OWN, (shown, address, source) => {
        const path = pathOfAddress(address)
        const bytes = this.find(path)
        if (bytes === null) return shown
        this.collector.addPicture(this.note, path, bytes)
        return unescapeTitle(source)
      })
      .replace(FOREIGN, (shown, start, address) => {
        const link = this.take(PLACE + address)
        return link === null ? shown : start + encodeURI(link)
      })
  }

  /** Files that no text shows as a picture. */
  get unused(): string[] {
    return [...this.byPath.keys()].filter((path) => !this.used.has(path))
  }

  private find(path: string): Uint8Array | null {
    this.used.add(path)
    return this.byPath.get(path) ?? null
  }
}

const pathOf = ({ attributes }: XmlElement) =>
  posix.join('/', attributes.get('path') ?? '/', attributes.get('name') ?? '').slice(1)

const bytesOf = (file: XmlElement) => new Uint8Array(Buffer.from(textOf(file), 'base64'))

/**
 * Attaches the pictures of a Markdown text for Moodle. The title of each keeps what the author wrote, so that reading
 * it again gives the same text.
 * @returns the text, and the files to attach to it
 */
export function attachPictures(
  markdown: string,
  find: (name: string) => Picture | null,
): { text: string; files: string[] } {
  const attached = new Map<string, Picture>()
  const text = mapShown(markdown, (source, name) => {
    const picture = find(name)
    if (picture === null) return source
    attached.set(picture.path, picture)
    const words = posix.basename(picture.path).replace(/[[\]\\]/gu, '_')
    return `![${words}](${PLACE}${picture.path.split('/').map(encodeName).join('/')} "${escapeTitle(source)}")`
  })
  return { text, files: [...attached.values()].map(writeFile) }
}

const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/[()]/gu, (char) => (char === '(' ? '%28' : '%29'))

function writeFile({ path, bytes }: Picture): string {
  const folder = posix.dirname(path)
  const attributes = { name: posix.basename(path), path: folder === '.' ? '/' : `/${folder}/`, encoding: 'base64' }
  return tag('file', attributes, Buffer.from(bytes).toString('base64'))
}

const escapeTitle = (source: string) =>
  source
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('\\', '&#92;')
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;')
const unescapeTitle = (title: string) =>
  title
    .replaceAll('&#93;', ']')
    .replaceAll('&#91;', '[')
    .replaceAll('&#92;', '\\')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
