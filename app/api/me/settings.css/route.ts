import { handled } from '@/lib/server/http/handled'
import { currentLearner } from '@/lib/server/learner/learner'
import { settingsOf, settingsStyles } from '@/lib/server/learner/settings'

/** What the learner's settings mean for a page, for browsers without script. */
export const GET = handled('/api/me/settings.css', async () => {
  const styles = settingsStyles(await settingsOf(await currentLearner()))
  return new Response(styles, { headers: { 'content-type': 'text/css', 'cache-control': 'private, no-store' } })
})
