import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { ExportedNote, ExportedQuestion, ItemBank } from '../../../model/authors/bank'
import { escapeXml, tag, XML_HEAD } from '../files/xml'
import { zip } from '../files/zip'
import type { FindPicture, Picture } from '../format'
import type { DrawPicture } from '../html/portable-html'
import { INSTANCE, SCHEMAS } from './schemas'
import { writeItem } from './write-item'

const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'
const LOM = 'http://ltsc.ieee.org/xsd/LOM'

interface Resource {
  identifier: string
  /** Its path in the package. */
  file: string
  item: string
  note: ExportedNote
  pictures: Picture[]
}

/** Writes a manifest and a file for each question, with the pictures that they show. */
export function writePackage({ notes }: ItemBank, findPicture: FindPicture): Uint8Array {
  const resources = notes.flatMap((note) =>
    note.questions.map((question, i) => toResource(note, question, i, findPicture)),
  )
  const files: [name: string, content: string][] = [
    ['imsmanifest.xml', writeManifest(resources)],
    ...resources.map(({ file, item }): [string, string] => [file, item]),
  ]
  const encoder = new TextEncoder()
  const pictures = resources.flatMap((resource) => resource.pictures.map(({ path, bytes }) => [path, bytes] as const))
  return zip(
    Object.fromEntries([...files.map(([name, content]) => [name, encoder.encode(content)] as const), ...pictures]),
  )
}

function toResource(note: ExportedNote, question: ExportedQuestion, index: number, findPicture: FindPicture): Resource {
  const identifier = `item-${hash(`${note.path}\n${index}`)}`
  const file = `${note.path.replace(/\.md$/, '')}/${index + 1}.xml`
  const pictures = new Map<string, Picture>()
  const draw: DrawPicture = (name) => {
    const picture = findPicture(note.path, name)
    if (picture === null) return null
    pictures.set(picture.path, picture)
    return { src: hrefOf(posix.relative(posix.dirname(file), picture.path)), path: picture.path }
  }
  const item = writeItem(identifier, note.title, question, draw)
  return { identifier, file, note, item, pictures: [...pictures.values()] }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

function writeManifest(resources: readonly Resource[]): string {
  const manifest = tag(
    'manifest',
    {
      xmlns: PACKAGE,
      'xmlns:imsmd': LOM,
      'xmlns:xsi': INSTANCE,
      'xsi:schemaLocation': `${PACKAGE} ${SCHEMAS}/imsqtiv3p0_imscpv1p2_v1p0.xsd ${LOM} https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd`,
      identifier: `manifest-${hash(resources.map(({ item }) => item).join('\n'))}`,
    },
    [
      tag('metadata', {}, [tag('schema', {}, 'QTI Package'), tag('schemaversion', {}, '3.0.0')]),
      tag('organizations', {}),
      tag('resources', {}, resources.map(writeResource)),
    ],
  )
  return `${XML_HEAD}${manifest}\n`
}

const hrefOf = (path: string) => path.split('/').map(encodeURIComponent).join('/')

function writeResource({ identifier, file, note, pictures }: Resource): string {
  const href = hrefOf(file)
  const words = (name: string, content: string) => tag(`imsmd:${name}`, {}, tag('imsmd:string', {}, escapeXml(content)))
  const general = [words('title', note.title), ...note.tags.map((name) => words('keyword', name))]
  return tag('resource', { identifier, type: 'imsqti_item_xmlv3p0', href }, [
    tag('metadata', {}, tag('imsmd:lom', {}, tag('imsmd:general', {}, general))),
    tag('file', { href }),
    ...pictures.map(({ path }) => tag('file', { href: hrefOf(path) })),
  ])
}
