import { readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { allRules } from '../../../lib/compiler/checking/all-rules'
import { readConfig } from '../../../lib/compiler/checking/config/read-config'
import { ruleUrl } from '../../../lib/compiler/checking/messages/rule-url'
import { tellOnce } from '../../../lib/compiler/checking/messages/tell-once'
import { nearestName } from '../../../lib/compiler/checking/nearest-name'
import { ANSWER_RULES } from '../../../lib/compiler/comparing/answer-messages'
import { compileAnew } from '../../../lib/compiler/compiling/compile-anew'
import { configText } from '../../../lib/compiler/publishing/config-text'
import { readVault } from '../../../lib/compiler/publishing/read-vault'
import { compileFiles } from '../../shared/compile-files'
import { countOf } from '../../shared/count-of'
import { print } from '../../shared/print'
import { projectRoot } from '../../shared/project-root'
import { Refused } from '../../shared/refused'
import { asGithub } from './as-github'
import { asSarif } from './as-sarif'
import { asText, type Report } from './as-text'
import { messagesSince } from './changed-notes'
import { type CheckedPart, checkedPart, isInPart } from './checked-part'
import { domainsText } from './exam-domains'
import { fixVault } from './fix-vault'

interface CheckOptions {
  format: 'text' | 'json' | 'sarif' | 'github'
  /** Whether to fix first what can be fixed safely. */
  fix: boolean
  /** The git revision with which the answers to questions are compared; by default the last commit. */
  base?: string
  /** The only rule whose messages are printed, all of them. */
  rule?: string
}

/**
 * `haeseol check`: prints the messages of a vault, or of one note or folder of it, which is read with the rest of the
 * vault. Only errors make the command fail.
 */
export async function check(path: string, { format, fix, rule, base }: CheckOptions): Promise<void> {
  if (rule !== undefined) refuseUnknown(rule)
  const place = checkedPart(path)
  const report = await reportOn(place, base)
  if (rule !== undefined) return printReport(place.vault, format, { ...ofRule(report, rule), isWhole: true })
  if (!fix) return printReport(place.vault, format, withAdviceOnce(report))
  const fixed = fixVault(place.vault, report)
  await printReport(place.vault, format, withAdviceOnce(await reportOn(place, base)))
  if (format === 'text') await print(`Fixed ${countOf(fixed.fixes, 'place')} in ${countOf(fixed.files, 'note')}\n`)
}

async function reportOn({ vault: folder, part }: CheckedPart, base: string | undefined): Promise<Report> {
  const { files, images, attachments, messages: unread } = readVault(folder)
  const read = readConfig(configText(folder))
  const vault = { notes: files, images, attachments, config: read.config }
  const { messages, content } = await compileAnew(vault, null, compileFiles)
  const all = [...unread, ...read.messages, ...messages, ...messagesSince(folder, files, base)]
  const notes = content.notes.filter(({ path }) => isInPart(path, part))
  const note = notes.find(({ path }) => path === part)?.page
  return {
    messages: all.filter(({ file }) => isInPart(file, part)),
    files,
    notes: notes.length,
    items: notes.reduce((sum, { page }) => sum + page.items, 0),
    domains: note === undefined ? '' : domainsText(note.items, note.tags, content.exams),
  }
}

/** A misspelt rule has no messages, which would look as if all were well. */
function refuseUnknown(rule: string): void {
  const known = [...allRules.keys(), ...ANSWER_RULES]
  if (known.some((id) => id === rule)) return
  const meant = nearestName(rule, known)
  const mend = meant === null ? 'The messages of a check name their rules.' : `Did you mean \`${meant}\`?`
  throw new Refused(`there is no rule \`${rule}\`. ${mend}`)
}

const withAdviceOnce = (report: Report): Report => ({ ...report, messages: tellOnce(report.messages) })

const ofRule = (report: Report, rule: string): Report => ({
  ...report,
  messages: report.messages.filter(({ ruleId }) => ruleId === rule),
})

async function printReport(folder: string, format: CheckOptions['format'], report: Report): Promise<void> {
  await print(formatted(folder, format, report))
  if (report.messages.some(({ severity }) => severity === 'error')) process.exitCode = 1
}

function formatted(folder: string, format: CheckOptions['format'], report: Report): string {
  const { messages } = report
  switch (format) {
    case 'text':
      return asText(report)
    case 'json':
      return json({ messages: messages.map((message) => ({ ...message, url: ruleUrl(message.ruleId) })) })
    case 'sarif':
      return json(asSarif(messages, fileNames(folder), guide()))
    case 'github':
      return asGithub(messages, fileNames(folder))
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Paths of files relative to the working directory, for tools that look at a whole repository. */
function fileNames(folder: string): (file: string) => string {
  const from = relative(process.cwd(), resolve(folder))
    .split(sep)
    .filter((part) => part !== '')
  return (file) => [...from, file].join('/')
}

/** The text of the guide, which explains the rules. */
const guide = () => readFileSync(join(projectRoot(), 'docs/authoring.md'), 'utf8')
