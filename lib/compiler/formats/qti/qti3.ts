import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { ExportedNote, ExportedOption, ExportedQuestion, ItemBank } from '../../../model/bank'
import { languageOf } from '../../base/language'
import { askable } from '../bank/askable'
import { escapeText, tag, XML_HEAD } from '../files/xml'
import { isZip, zip } from '../files/zip'
import type { Carried, FindPicture, Picture, ReadableFormat, WritableFormat } from '../format'
import { carryMarkdown } from '../html/carry-markdown'
import type { DrawPicture } from '../html/portable-html'
import { readPackage } from './read-package'

const ITEM = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'
const LOM = 'http://ltsc.ieee.org/xsd/LOM'
const SCHEMAS = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd'
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance'

/**
 * A QTI 3.0 package (1EdTech, https://www.imsglobal.org/spec/qti/v3p0): a manifest and an assessment item for each question,
 * in a folder for each note. After a response every option's explanation is shown inside it.
 */
export const qti3: ReadableFormat & WritableFormat = {
  name: 'qti3',
  about: 'a QTI 3 package, a zip file; QTI 2 is read too',
  endings: ['.zip'],
  recognises: ({ bytes }) => isZip(bytes),
  holds,
  hasPictures: true,
  write: (bank, _now, findPicture = () => null) => writePackage(holds(bank).bank, findPicture),
  read: readPackage,
}

/** Aliases have no place. */
function holds(bank: ItemBank): Carried {
  const { bank: held, losses } = askable(bank)
  return { bank: { notes: held.notes.map((note) => ({ ...note, aliases: [] })), messages: [] }, losses }
}

interface Resource {
  identifier: string
  /** In the package. */
  file: string
  item: string
  note: ExportedNote
  pictures: Picture[]
}

function writePackage({ notes }: ItemBank, findPicture: FindPicture): Uint8Array {
  const resources = notes.flatMap((note) =>
    note.questions.map((question, i) => toResource(note, question, i, findPicture)),
  )
  const files = [
    ['imsmanifest.xml', writeManifest(resources)],
    ...resources.map(({ file, item }) => [file, item]),
  ] as const
  const encoder = new TextEncoder()
  const pictures = resources.flatMap((resource) => resource.pictures.map(({ path, bytes }) => [path, bytes] as const))
  return zip(
    Object.fromEntries([...files.map(([name, content]) => [name, encoder.encode(content!)] as const), ...pictures]),
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
  const words = (name: string, content: string) =>
    tag(`imsmd:${name}`, {}, tag('imsmd:string', {}, escapeText(content)))
  const general = [words('title', note.title), ...note.tags.map((name) => words('keyword', name))]
  return tag('resource', { identifier, type: 'imsqti_item_xmlv3p0', href }, [
    tag('metadata', {}, tag('imsmd:lom', {}, tag('imsmd:general', {}, general))),
    tag('file', { href }),
    ...pictures.map(({ path }) => tag('file', { href: hrefOf(path) })),
  ])
}

function writeItem(identifier: string, title: string, question: ExportedQuestion, draw: DrawPicture): string {
  const keys = question.options.filter(({ isKey }) => isKey)
  const item = tag(
    'qti-assessment-item',
    {
      xmlns: ITEM,
      'xmlns:xsi': INSTANCE,
      'xsi:schemaLocation': `${ITEM} ${SCHEMAS}/imsqti_asiv3p0_v1p0.xsd`,
      identifier,
      title,
      adaptive: 'false',
      'time-dependent': 'false',
      'xml:lang': languageOf(question.stem, 'ko'),
    },
    [
      ...writeDeclarations(keys),
      tag('qti-item-body', {}, [asBlock(question.stem, draw), writeInteraction(question.options, keys.length, draw)]),
      writeProcessing(question),
      ...writeGeneral(question.generalExplanation, draw),
    ],
  )
  return `${XML_HEAD}${item}\n`
}

/** Where only blocks may stand, a sentence stands in one. */
function asBlock(markdown: string, draw: DrawPicture): string {
  const { html, isPhrasing } = carryMarkdown(markdown, draw)
  return isPhrasing ? `<p>${html}</p>` : html
}

const value = (content: string) => tag('qti-value', {}, content)

const writeDeclarations = (keys: readonly ExportedOption[]) => [
  tag(
    'qti-response-declaration',
    { identifier: 'RESPONSE', cardinality: keys.length === 1 ? 'single' : 'multiple', 'base-type': 'identifier' },
    [
      tag(
        'qti-correct-response',
        {},
        keys.map(({ label }) => value(label)),
      ),
    ],
  ),
  tag('qti-outcome-declaration', { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' }, [
    tag('qti-default-value', {}, value('0')),
  ]),
  tag('qti-outcome-declaration', { identifier: 'FEEDBACK', cardinality: 'multiple', 'base-type': 'identifier' }),
]

const writeInteraction = (options: readonly ExportedOption[], choose: number, draw: DrawPicture) =>
  tag(
    'qti-choice-interaction',
    {
      'response-identifier': 'RESPONSE',
      shuffle: 'true',
      'min-choices': String(choose),
      'max-choices': String(choose),
    },
    options.map((option) => tag('qti-simple-choice', { identifier: option.label }, writeChoice(option, draw))),
  )

function writeChoice({ label, text, explanation }: ExportedOption, draw: DrawPicture): string {
  const choice = carryMarkdown(text, draw).html
  if (explanation === null) return choice
  const { html, isPhrasing } = carryMarkdown(explanation, draw)
  const shown = { 'outcome-identifier': 'FEEDBACK', identifier: label, 'show-hide': 'show' }
  if (isPhrasing) return choice + tag('qti-feedback-inline', shown, html)
  return choice + tag('qti-feedback-block', shown, tag('qti-content-body', {}, html))
}

const writeGeneral = (general: string | null, draw: DrawPicture) =>
  general === null
    ? []
    : [
        tag(
          'qti-modal-feedback',
          { 'outcome-identifier': 'FEEDBACK', identifier: 'GENERAL', 'show-hide': 'show' },
          tag('qti-content-body', {}, asBlock(general, draw)),
        ),
      ]

/** One point for exactly the key. Every explanation there is may then be seen, not only the chosen option's. */
function writeProcessing({ options, generalExplanation }: ExportedQuestion): string {
  const shown = options.filter(({ explanation }) => explanation !== null).map(({ label }) => label)
  if (generalExplanation !== null) shown.push('GENERAL')
  const base = (type: string, content: string) => tag('qti-base-value', { 'base-type': type }, content)
  const set = (identifier: string, content: string) => tag('qti-set-outcome-value', { identifier }, content)
  const isRight = tag(
    'qti-match',
    {},
    tag('qti-variable', { identifier: 'RESPONSE' }) + tag('qti-correct', { identifier: 'RESPONSE' }),
  )
  return tag('qti-response-processing', {}, [
    tag('qti-response-condition', {}, [
      tag('qti-response-if', {}, [isRight, set('SCORE', base('float', '1'))]),
      tag('qti-response-else', {}, [set('SCORE', base('float', '0'))]),
    ]),
    ...(shown.length === 0
      ? []
      : [
          set(
            'FEEDBACK',
            tag(
              'qti-multiple',
              {},
              shown.map((name) => base('identifier', name)),
            ),
          ),
        ]),
  ])
}
