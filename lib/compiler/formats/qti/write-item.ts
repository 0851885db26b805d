import type { ExportedOption, ExportedQuestion } from '../../../model/authors/bank'
import { languageOf } from '../../base/language'
import { tag, XML_HEAD } from '../files/xml'
import { carryMarkdown } from '../html/carry-markdown'
import type { DrawPicture } from '../html/portable-html'
import { INSTANCE, SCHEMAS } from './schemas'

const ITEM = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'

/** Writes a question as an assessment item of QTI 3. */
export function writeItem(identifier: string, title: string, question: ExportedQuestion, draw: DrawPicture): string {
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

/** Puts a sentence in a paragraph, where only blocks are allowed. */
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

/** Gives one point for exactly the key. Then shows all explanations, not only that of the chosen option. */
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
