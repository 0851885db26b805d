import type { Log, Region, ReportingDescriptor, Result } from 'sarif'
import type { Rule } from '../../../lib/compiler/base/stage-rules'
import { allRules } from '../../../lib/compiler/checking/all-rules'
import type { Message, Severity, Span } from '../../../lib/model/message'
import { textBefore } from '../../../lib/model/text/text-before'

const LEVELS: Record<Severity, Result.level> = { error: 'error', warning: 'warning', advice: 'note' }
const rulePlaces = new Map([...allRules.keys()].map((id, place): [string, number] => [id, place]))

/**
 * Messages in the Static Analysis Results Interchange Format 2.1.0 (OASIS, with errata 01). The log includes the
 * guide's text on each rule, which code scanning shows: a link to this machine would be of no use there.
 * @param nameOf  returns the path in the repository of a file of the vault
 * @param guide  the text of docs/authoring.md
 */
export function asSarif(messages: readonly Message[], nameOf: (file: string) => string, guide: string): Log {
  const uriOf = (file: string) => nameOf(file).split('/').map(encodeURIComponent).join('/')
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'haeseol', rules: [...allRules].map(([id, rule]) => descriptor(id, rule, guide)) } },
        columnKind: 'utf16CodeUnits',
        results: messages.map((message) => result(message, uriOf)),
      },
    ],
  }
}

function descriptor(id: string, { severity, default: byDefault }: Rule, guide: string): ReportingDescriptor {
  const markdown = sectionOf(guide, id)
  const text = textBefore(markdown, '\n\n').replace(SEVERITY, '').replaceAll('\n', ' ')
  return {
    id,
    shortDescription: { text: text.split(SENTENCE_END, 1)[0]! },
    help: { text, markdown },
    defaultConfiguration: { enabled: byDefault !== 'off', level: LEVELS[severity] },
  }
}

/** The severity, at the beginning of each section of the guide. */
const SEVERITY = /^\*[^*]*\*\s*/
const SENTENCE_END = /(?<=[.?!])\s/

/** The text under the heading of a rule. */
function sectionOf(guide: string, id: string): string {
  const section = guide.split(`\n### ${id}\n`, 2)[1] ?? ''
  return section.split(/^###? (?=[a-z-]+$|Messages)/m, 1)[0]!.trim()
}

function result(
  { ruleId, severity, file, span, reason, mend, related, fix }: Message,
  uriOf: (file: string) => string,
): Result {
  const place = (at: Span, of = file) => ({
    physicalLocation: { artifactLocation: { uri: uriOf(of) }, region: region(at) },
  })
  return {
    ruleId,
    ruleIndex: rulePlaces.get(ruleId)!,
    level: LEVELS[severity],
    message: { text: mend === undefined ? reason : `${reason}. ${mend}` },
    locations: [place(span)],
    ...(related && { relatedLocations: [{ ...place(related.span, related.file), message: { text: related.reason } }] }),
    ...(fix && { fixes: [{ artifactChanges: [change(fix, uriOf(file))] }] }),
  }
}

const region = ({ start, end }: Span): Region => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

const change = ({ span, text }: NonNullable<Message['fix']>, uri: string) => ({
  artifactLocation: { uri },
  replacements: [{ deletedRegion: region(span), insertedContent: { text } }],
})
