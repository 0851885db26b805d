'use client'
import { useParams } from 'next/navigation'
import { failureWords } from '@/components/messages/failure-words'
import { isLocale } from '@/components/messages/locales'
import { EmptyState } from '@/components/ui/empty-state'

/** Shown if a page could not be rendered: says that answers are safe and what to do. */
export default function ErrorPage({ retry }: { error: Error; retry: () => void }) {
  const { locale } = useParams<{ locale?: string }>()
  const words = failureWords[isLocale(locale) ? locale : 'ko']
  return (
    <main id="main">
      <EmptyState title={words.title} about={words.about}>
        <button className="btn btn-ink" type="button" onClick={retry}>
          {words.retry}
        </button>
      </EmptyState>
    </main>
  )
}
