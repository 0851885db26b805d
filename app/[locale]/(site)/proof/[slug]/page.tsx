import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { decodedParam } from '@/app/decoded-param'
import type { Locale } from '@/components/messages/locales'
import { MissingPage, missingMetadata } from '@/components/missing/missing-page'
import { ProofPage } from '@/components/preview/proof-page'
import { proofOf } from '@/lib/server/proof/proof'

type Props = PageProps<'/[locale]/proof/[slug]'>

const readProof = cache((slug: string, locale: Locale) => proofOf(decodedParam(slug), locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const proof = await readProof(slug, locale)
  return proof === null ? missingMetadata() : { title: proof.page.title, robots: { index: false } }
}

/** A note with its keys, for reviewers. It exists only in `haeseol preview`. */
export default async function Page({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const proof = await readProof(slug, locale)
  if (proof === null) return <MissingPage />
  return <ProofPage proof={proof} />
}
