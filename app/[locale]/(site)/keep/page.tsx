import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { KeepWords } from '@/components/messages/say'
import { DeviceRoom } from '@/components/offline/device-room'
import { KeptTopics, type OfferedTopic } from '@/components/offline/kept-topics'
import { OpenedPages } from '@/components/offline/opened-pages'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { MOST_KEPT } from '@/lib/model/api/topic-notes'
import { contents } from '@/lib/server/library/library'

/** How many topics are offered, with those right below them. */
const MOST_ROWS = 40

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keep')
  return { title: t('title'), robots: 'noindex' }
}

export default async function KeepPage() {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('keep'), getMessages()])
  const words = messages.keep as KeepWords
  const topics = await offered()
  return (
    <>
      <PageHead title={t('title')} over={t('over')} under={t('under')} />
      <p className="without-script note-line">{t('needsScript')}</p>
      <div className="keep needs-script">
        <div>
          <Section id="topics" title={t('topics')}>
            {topics.length === 0 ? (
              <p className="text-ink-soft">{t('noTopics')}</p>
            ) : (
              <KeptTopics topics={topics} most={MOST_KEPT} locale={locale} words={words} />
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

/** The topics, each with those right below it. */
async function offered(): Promise<OfferedTopic[]> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('keep')])
  const { topics, nameOf, size } = await contents(locale)
  const all = topics.flatMap((topic) => [topic, ...topic.children])
  return all.slice(0, MOST_ROWS).map(({ tag, notes, items }) => ({
    tag,
    name: nameOf(tag),
    size: t(size.items > 0 ? 'size' : 'sizeReading', { notes, items }),
    isBelow: tag.includes('/'),
    isTooLarge: notes > MOST_KEPT,
  }))
}
