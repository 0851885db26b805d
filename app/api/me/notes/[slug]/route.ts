import { handled } from '@/lib/server/handled'
import { currentLearner } from '@/lib/server/learner'
import { own } from '@/lib/server/outcomes'
import { ownNote } from '@/lib/server/sittings'

export const GET = handled(
  '/api/me/notes/{slug}',
  async (_: Request, { params }: RouteContext<'/api/me/notes/[slug]'>) => {
    const { slug } = await params
    return own(await ownNote(await currentLearner(), slug))
  },
)
