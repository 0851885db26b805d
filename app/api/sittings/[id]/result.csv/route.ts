import { ResultQuery } from '@/lib/model/api/feedback'
import { writeCsv } from '@/lib/server/http/csv'
import { handled } from '@/lib/server/http/handled'
import { noSitting, stillOpen } from '@/lib/server/http/outcomes'
import { readQuery } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { findSitting } from '@/lib/server/sittings/find-sitting'
import { resultTable } from '@/lib/server/sittings/result-table'
import { resultView } from '@/lib/server/sittings/result-view'

export const GET = handled(
  '/api/sittings/{id}/result.csv',
  async (request: Request, { params }: RouteContext<'/api/sittings/[id]/result.csv'>) => {
    const { id } = await params
    const query = readQuery(request, ResultQuery)
    if (!query.ok) return query.refusal
    const learner = await currentLearner()
    const result = await resultView(learner, id, query.data.lang ?? null)
    if (result === null) return (await findSitting(learner, id)) === null ? noSitting() : stillOpen()
    return new Response(writeCsv(resultTable(result)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="haeseol-${result.sitting}.csv"`,
        'cache-control': 'private, no-store',
      },
    })
  },
)
