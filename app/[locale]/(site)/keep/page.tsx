import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ofExam } from '@/components/exam-topics'
import { readQuery } from '@/components/list/read-query'
import { withTopicsBelow } from '@/components/list/topic-folds'
import { TopicPages } from '@/components/list/topic-pages'
import type { KeepWords } from '@/components/messages/say'
import { DeviceRoom } from '@/components/offline/device-room'
import { KeptTopics, type OfferedTopic } from '@/components/offline/kept-topics'
import { OpenedPages } from '@/components/offline/opened-pages'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { MOST_KEPT } from '@/lib/model/api/topic-notes'
import type { TopicNode } from '@/lib/model/view'
import { contents } from '@/lib/server/library/library'
import { browserIndex } from '@/lib/server/search/browser-index'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keep')
  return { title: t('title'), robots: 'noindex' }
}

export default async function KeepPage({ searchParams }: PageProps<'/[locale]/keep'>) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('keep'), getMessages()])
  const words = messages.keep as KeepWords
  const all = await contents(locale)
  return (
    <>
      <PageHead title={t('title')} over={t('over')} under={t('under')} />
      <p className="without-script note-line">{t('needsScript')}</p>
      <div className="keep needs-script">
        <div className="min-w-0">
          <Section id="topics" title={t('topics')}>
            {all.topics.length === 0 ? (
              <p className="text-ink-soft">{t('noTopics')}</p>
            ) : (
              <TopicPages contents={all} path={`/${locale}/keep`} query={readQuery(await searchParams)}>
                {(shown, isFound) => <Offered topics={shown} isFound={isFound} words={words} />}
              </TopicPages>
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

type OfferedProps = { topics: readonly TopicNode[]; isFound: boolean; words: KeepWords }

/** Topics with a switch each. A group that is an exam, or too large to be kept, has its largest topics below it. */
async function Offered({ topics, isFound, words }: OfferedProps) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('keep')])
  const { exams, nameOf } = await contents(locale)
  const isOfExam = ofExam(exams)
  const isOpened = (group: TopicNode) => isOfExam(group) || group.notes > MOST_KEPT
  const shown = isFound ? topics : withTopicsBelow(topics, nameOf, isOpened)
  const hasOthers = !isFound && topics.some(({ children }) => children.some((child) => !shown.includes(child)))
  return (
    <>
      {hasOthers && <p className="list-status">{t('findOthers')}</p>}
      <KeptTopics
        topics={await offered(shown, !isFound)}
        most={MOST_KEPT}
        index={await browserIndex()}
        locale={locale}
        words={words}
      />
    </>
  )
}

async function offered(topics: readonly TopicNode[], isInGroups: boolean): Promise<OfferedTopic[]> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('keep')])
  const { nameOf, size } = await contents(locale)
  return topics.map(({ tag, notes, items }) => ({
    tag,
    name: nameOf(tag),
    size: t(size.items > 0 ? 'size' : 'sizeReading', { notes, items }),
    isBelow: isInGroups && tag.includes('/'),
    isTooLarge: notes > MOST_KEPT,
  }))
}
