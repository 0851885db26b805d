import type { ItemReport } from './report'

/** The reports about one question. */
export interface ReportGroup {
  item: ItemReport['item']
  note: ItemReport['note']
  /** Such as `storage/efs.md:12`; null if the question is not published any more. */
  place: string | null
  reports: ItemReport[]
}

/** Groups reports by question: those about the key first, then those with most reports. */
export function groupReports(
  reports: readonly ItemReport[],
  placeOf: (item: ItemReport['item']) => string | null,
): ReportGroup[] {
  const byItem = new Map<string, ItemReport[]>()
  for (const report of reports) {
    const own = byItem.get(report.item)
    if (own === undefined) byItem.set(report.item, [report])
    else own.push(report)
  }
  const groups = [...byItem.values()].map((own): ReportGroup => {
    const { item, note } = own.at(-1)!
    return { item, note, place: placeOf(item), reports: own }
  })
  return groups.sort((a, b) => keysIn(b) - keysIn(a) || b.reports.length - a.reports.length)
}

const keysIn = ({ reports }: ReportGroup) => reports.filter(({ kind }) => kind === 'key').length

/**
 * The address of a line of a note.
 * @param source  the address below which the files of the vault are shown, as in `HAESEOL_SOURCE`
 * @param place  such as `storage/efs.md:12`
 */
export function lineAddress(source: string, place: string): string {
  const end = place.lastIndexOf(':')
  const [path, line] = [place.slice(0, end), place.slice(end + 1)]
  return `${source.replace(/\/$/u, '')}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`
}
