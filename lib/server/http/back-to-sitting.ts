import { handled } from './handled'
import { seeOther } from './see-other'

/**
 * For whoever reloads the page that tells that a form could not be sent: back to the sitting, which leads to its result if it is
 * over.
 */
export const backToSitting = handled(
  '/sittings/{id}',
  async (_: Request, { params }: { params: Promise<{ locale: string; id: string }> }) => {
    const { locale, id } = await params
    return seeOther(`/${locale}/sittings/${id}`)
  },
)
