import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { decodedParam } from '@/app/decoded-param'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { MissingPage, missingMetadata } from '@/components/missing/missing-page'
import { ConceptPage } from '@/components/note/concept-page'
import { ProofBar } from '@/components/preview/proof-bar'
import { RefusedQuestions } from '@/components/preview/refused-questions'
import { notePath } from '@/lib/model/addresses/page-paths'
import { pageSummary } from '@/lib/model/notes/page-summary'
import { isPreview, refusedQuestions } from '@/lib/server/bundle/preview-events'
import { contents, notePage } from '@/lib/server/library/library'
import { alternatesOf } from '@/lib/server/outside/addresses'
import { brandOf } from '../../../brand-of'
import { noteSharedAs } from '../../../shared-as'

type Props = PageProps<'/[locale]/notes/[slug]'>

/** Read once for a request, since both the page and its title need it. Contains no keys. */
const readNote = cache((slug: string, locale: Locale) => notePage(decodedParam(slug), locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readNote(slug, locale)
  if (found.kind !== 'page') return missingMetadata()
  const { slug: name, title, html, description = pageSummary(html), cover } = found.page
  return {
    title,
    ...(description && { description }),
    ...alternatesOf(locale, notePath(name)),
    ...(await noteSharedAs(locale, notePath(name), title, cover)),
  }
}

export default async function NotePage({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const found = await readNote(slug, locale)
  if (found.kind === 'moved') permanentRedirect(noteHref(locale, found.slug))
  if (found.kind !== 'page') return <MissingPage />
  const [{ nameOf }, brand] = await Promise.all([contents(locale), brandOf(locale)])
  if (!isPreview()) return <ConceptPage page={found.page} nameOf={nameOf} brand={brand} />
  return (
    <>
      <ProofBar slug={found.page.slug} as="learner" />
      <ConceptPage page={found.page} nameOf={nameOf} brand={brand}>
        <RefusedQuestions refused={await refusedQuestions(found.page.path)} />
      </ConceptPage>
    </>
  )
}
