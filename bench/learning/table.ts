import type { Mean } from './statistics'

/** Formats shares as percentage points. */
export function points({ mean, margin }: Mean): string {
  return `${(100 * mean).toFixed(1)} ± ${(100 * margin).toFixed(1)}`
}

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
