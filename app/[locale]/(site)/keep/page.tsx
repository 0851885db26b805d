import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { KeepWords } from '@/components/messages/say'
import { DeviceRoom } from '@/components/offline/device-room'
import { KeptTopics } from '@/components/offline/kept-topics'
import { OpenedPages } from '@/components/offline/opened-pages'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { MOST_KEPT } from '@/lib/model/api/topic-notes'
import type { TopicNode } from '@/lib/model/view'
import { contents } from '@/lib/server/library/library'

/** How many topics are offered, with those right below them. */
const MOST_ROWS = 40

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keep')
  return { title: t('title'), robots: 'noindex' }
}

export default async function KeepPage() {
  const [locale, t, messages, { topics, nameOf, size }] = await Promise.all([
    getLocale(),
    getTranslations('keep'),
    getMessages(),
    getLocale().then((locale) => contents(locale)),
  ])
  const words = messages.keep as KeepWords
  const sizeOf = ({ notes, items }: TopicNode) => t(size.items > 0 ? 'size' : 'sizeReading', { notes, items })
  const rows = topics
    .flatMap((topic) => [topic, ...topic.children])
    .slice(0, MOST_ROWS)
    .map((topic) => ({
      tag: topic.tag,
      name: nameOf(topic.tag),
      size: sizeOf(topic),
      isBelow: topic.tag.includes('/'),
      isTooLarge: topic.notes > MOST_KEPT,
    }))
  return (
    <>
      <PageHead title={t('title')} over={t('over')} under={t('under')} />
      <p className="without-script note-line">{t('needsScript')}</p>
      <div className="keep needs-script">
        <div>
          <Section id="topics" title={t('topics')}>
            {rows.length === 0 ? (
              <p className="text-ink-soft">{t('noTopics')}</p>
            ) : (
              <KeptTopics topics={rows} most={MOST_KEPT} locale={locale} words={words} />
            )}
          </Section>
          <Section className="mt-10" id="opened" title={t('opened')} beside={t('openedBeside')}>
            <OpenedPages locale={locale} words={words} />
          </Section>
        </div>
        <Section id="room" title={t('room')}>
          <DeviceRoom words={words} />
        </Section>
      </div>
    </>
  )
}
