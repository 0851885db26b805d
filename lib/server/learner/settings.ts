import 'server-only'
import type { LearnerId } from '../../model/ids'
import { type ChosenSettings, type Settings, TEXT_SIZES, USUAL_SETTINGS } from '../../model/study/settings'
import { store } from '../process/store'

/** What a learner chose; nothing of a reader who is no learner yet. */
export async function chosenBy(learner: LearnerId | null): Promise<ChosenSettings> {
  return learner === null ? {} : (await store()).own.settings(learner)
}

export const settingsOf = async (learner: LearnerId | null): Promise<Settings> => ({
  ...USUAL_SETTINGS,
  ...(await chosenBy(learner)),
})

/** @returns everything that the learner chose, these settings included */
export async function keepSettings(learner: LearnerId, chosen: ChosenSettings): Promise<ChosenSettings> {
  const { own } = await store()
  await own.keepSettings(learner, chosen, new Date().toISOString())
  return own.settings(learner)
}

/**
 * The styles of these settings for browsers without script. Pages cannot name a learner's settings, since all learners share
 * them. What script does is in components/settings and app/css/tokens.css.
 */
export function settingsStyles({ theme, textSize, properties }: Settings): string {
  const scheme = theme === 'system' ? '' : `color-scheme:${theme};`
  const hidden = properties === 'hidden' ? '.properties{display:none}' : ''
  return `@media screen{:root:root{${scheme}font-size:${TEXT_SIZES[textSize]}%}}${hidden}`
}
