import { cookies } from 'next/headers'
import { isLocale, LANGUAGE_COOKIE } from '@/components/messages/locales'
import { chosenSettings } from '@/lib/model/study/settings'
import { handled } from '@/lib/server/http/handled'
import { readForm } from '@/lib/server/http/read-body'
import { refuseNewcomer } from '@/lib/server/http/refuse-newcomer'
import { seeOther } from '@/lib/server/http/see-other'
import { writingLearner } from '@/lib/server/learner/learner'
import { COOKIE_PATH } from '@/lib/server/learner/learner-cookie'
import { keepSettings } from '@/lib/server/learner/settings'

/** A year. */
const KEPT_SECONDS = 31_536_000

/** Stores the settings sent by a form of their page, and leads to that page in the language that was chosen. */
export const POST = handled(
  '/settings/keep',
  async (request: Request, { params }: RouteContext<'/[locale]/settings/keep'>) => {
    const form = await readForm(request)
    if (!form.ok) return form.refusal
    const { locale } = await params
    const chosen = chosenSettings(form.data)
    const learner = await writingLearner()
    const refusal = await refuseNewcomer(learner)
    if (refusal !== null) return refusal
    await keepSettings(learner, chosen)
    if (!isLocale(chosen.language)) return seeOther(`/${locale}/settings`)
    const options = { path: COOKIE_PATH, maxAge: KEPT_SECONDS, sameSite: 'lax' } as const
    ;(await cookies()).set(LANGUAGE_COOKIE, chosen.language, options)
    return seeOther(`/${chosen.language}/settings`)
  },
)
