import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BegunList } from '@/components/home/begun-list'
import { HomeContents } from '@/components/home/home-contents'
import { HomeHead } from '@/components/home/home-head'
import { IndexRow } from '@/components/ui/index-row'
import { Section } from '@/components/ui/section'
import type { Blueprint } from '@/lib/model/blueprint'
import { currentLearner } from '@/lib/server/learner'
import { contents } from '@/lib/server/library'
import { recall } from '@/lib/server/sittings'

/** How many sittings home recalls. */
const RECALLED = 4

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('home')
  return { title: t('title') }
}

export default async function HomePage() {
  const [{ notes, topics, exams }, { sittings, unfinished }] = await Promise.all([
    contents(),
    recall(await currentLearner(), RECALLED),
  ])
  const t = await getTranslations('home')
  return (
    <>
      <HomeHead notes={notes} unfinished={unfinished} isNew={sittings.length === 0} />
      <div className="two">
        <div>
          {sittings.length > 0 && <BegunList sittings={sittings} />}
          <Section id="contents" title={t('contents')} beside={t('contentsHint')}>
            <HomeContents topics={topics} exams={exams} />
          </Section>
        </div>
        <aside aria-label={t('exams')}>
          <ExamList exams={exams} />
        </aside>
      </div>
    </>
  )
}

async function ExamList({ exams }: { exams: Blueprint[] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('home')])
  return (
    <Section id="exams" title={t('exams')}>
      <ul className="idx">
        {exams.map(({ id, title, items, minutes }) => (
          <IndexRow key={id} href={`/${locale}/exams`} title={title} value={t('examSize', { items, minutes })} />
        ))}
      </ul>
    </Section>
  )
}
