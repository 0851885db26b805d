import type { Message, Severity } from '../../../lib/model/message'

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', advice: 'notice' }

/**
 * Messages as workflow commands: GitHub shows each beside its line in a pull request. GitHub shows at most ten of each
 * kind per step, so the worst come first.
 * @param nameOf  returns the path in the repository of a file of the vault
 * @see "Workflow commands for GitHub Actions"; the escapes are those of GitHub's toolkit
 */
export function asGithub(messages: readonly Message[], nameOf: (file: string) => string): string {
  const ofEach = (severity: Severity) => messages.filter((message) => message.severity === severity)
  const inOrder = (['error', 'warning', 'advice'] as const).flatMap(ofEach)
  return inOrder.map((message) => `${command(message, nameOf(message.file))}\n`).join('')
}

function command({ ruleId, severity, span: { start, end }, reason, mend }: Message, file: string): string {
  const isOneLine = start.line === end.line
  const properties = {
    file,
    line: start.line,
    // GitHub accepts columns only if start and end are on the same line.
    ...(isOneLine && { col: start.column }),
    endLine: end.line,
    ...(isOneLine && { endColumn: end.column }),
    title: ruleId,
  }
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(mend === undefined ? reason : `${reason}\n${mend}`)}`
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
