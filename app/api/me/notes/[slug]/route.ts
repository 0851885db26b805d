import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { ownNote } from '@/lib/server/sittings/own-note'

export const GET = handled(
  '/api/me/notes/{slug}',
  async (_: Request, { params }: RouteContext<'/api/me/notes/[slug]'>) => {
    const { slug } = await params
    return privateJson(await ownNote(await currentLearner(), slug))
  },
)
