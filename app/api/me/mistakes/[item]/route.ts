import { OwnWords } from '@/lib/model/api/mistakes'
import type { ItemId } from '@/lib/model/ids'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { readBody } from '@/lib/server/http/read-body'
import { writingLearner } from '@/lib/server/learner/learner'
import { keepWords } from '@/lib/server/mistakes/keep-words'
import { problem } from '@/lib/server/process/problem'

export const PUT = handled(
  '/api/me/mistakes/{item}',
  async (request: Request, { params }: RouteContext<'/api/me/mistakes/[item]'>) => {
    const body = await readBody(request, OwnWords)
    if (!body.ok) return body.refusal
    const { item } = await params
    const outcome = await keepWords(await writingLearner(), item as ItemId, body.data)
    switch (outcome.kind) {
      case 'kept':
        return privateJson(outcome.words)
      case 'unknown':
        return problem(404, 'No such question')
      case 'conflict':
        return problem(409, 'Edited meanwhile', {
          detail:
            'Another device has edited this memo. Nothing was changed: send your text again with the new revision.',
          standing: outcome.words,
        })
    }
  },
)
