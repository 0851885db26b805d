import { addressOf } from '@/lib/model/addresses/base-path'
import type { ItemReport } from '@/lib/model/authors/report'
import type { ItemId } from '@/lib/model/ids'
import type { ReportEvent } from './report-state'

/** Sends a report. Never throws: a lost connection is an outcome. */
export async function sendReport(item: ItemId, report: Pick<ItemReport, 'kind' | 'text'>): Promise<ReportEvent> {
  try {
    const response = await fetch(addressOf(`/api/items/${encodeURIComponent(item)}/reports`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(report),
    })
    if (response.ok) return { kind: 'sent' }
    if (response.status === 422) return { kind: 'too-many' }
    if (response.status !== 409) return { kind: 'failed' }
    const { report: stored } = (await response.json()) as { report: ItemReport }
    return { kind: 'answered', answer: stored.answer }
  } catch {
    return { kind: 'failed' }
  }
}
