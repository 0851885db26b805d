import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { decodedParam } from '@/app/decoded-param'
import { readPage } from '@/components/list/read-query'
import { MissingPage } from '@/components/missing/missing-page'
import { Booklet } from '@/components/paper/booklet'
import { type PaperPart, readParts } from '@/components/paper/parts-form'
import type { Tag } from '@/lib/model/ids'
import { currentLearner } from '@/lib/server/learner/learner'
import { bookletOf } from '@/lib/server/library/booklet'
import { contents } from '@/lib/server/library/library'
import { brandOf } from '../../../brand-of'

type Props = PageProps<'/[locale]/booklet/[...tag]'>
const tagOf = async ({ params }: Props) => (await params).tag.map(decodedParam).join('/') as Tag

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [tag, locale, t] = await Promise.all([tagOf(props), getLocale(), getTranslations('paper')])
  return { title: t('bookletOf', { name: (await contents(locale)).nameOf(tag) }), robots: 'noindex' }
}

export default async function BookletPage(props: Props) {
  const [tag, locale, query] = await Promise.all([tagOf(props), getLocale(), props.searchParams])
  const view = await bookletOf(tag, await currentLearner(), readPage(query.part), locale)
  if (view === null) return <MissingPage />
  const [{ nameOf }, brand] = await Promise.all([contents(locale), brandOf(locale)])
  const hasItems = view.notes.some(({ items }) => items.length > 0)
  const offered: PaperPart[] = hasItems ? ['notes', 'questions', 'answers'] : ['notes']
  return (
    <Booklet
      view={view}
      name={nameOf(view.tag)}
      brand={brand}
      offered={offered}
      chosen={readParts(query.with, offered)}
    />
  )
}
