import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BeginFault } from '@/components/begin-fault'
import { Html } from '@/components/html'
import { languageOf } from '@/components/language-of'
import { TopicChoice } from '@/components/topic-choice'
import { NumberField } from '@/components/ui/field'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/model/base-path'
import type { Blueprint } from '@/lib/model/blueprint'
import { contents } from '@/lib/server/library'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exams')
  return { title: t('title') }
}

export default async function ExamsPage({ searchParams }: PageProps<'/[locale]/exams'>) {
  const [t, { topics, exams }, { fault }] = await Promise.all([getTranslations('exams'), contents(), searchParams])
  return (
    <>
      <PageHead title={t('title')} under={t('about')} />
      <BeginFault kind={fault} about={t('fault')} />
      <Section className="mb-14" id="ready" title={t('ready')}>
        {exams.length === 0 && <p className="py-4 text-ink-soft">{t('none')}</p>}
        <ul className="rows">
          {exams.map((exam) => (
            <ExamRow key={exam.id} exam={exam} />
          ))}
        </ul>
      </Section>
      <Section id="own" title={t('own')}>
        <OwnExam topics={topics} exams={exams} />
      </Section>
    </>
  )
}

async function ExamRow({ exam }: { exam: Blueprint }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('exams')])
  const { id, title, items, minutes, pass, domains, about } = exam
  const names = domains.map(({ name }) => name).join(' · ')
  return (
    <li className="exam-row">
      <div>
        <h3 className="font-semibold text-read" lang={languageOf(title)}>
          {title}
        </h3>
        <p className="text-sm text-ink-soft">{t('size', { items, minutes, pass: Math.round(pass * 100) })}</p>
        <Html className="exam-about" lang={languageOf(about)} html={about} />
        <p className="mt-2 text-sm text-ink-soft">
          {t('domains')}: <span lang={languageOf(names)}>{names}</span>
        </p>
      </div>
      <form method="post" action={addressOf(`/${locale}/sittings/new`)}>
        <input type="hidden" name="kind" value="exam" />
        <input type="hidden" name="blueprint" value={id} />
        <button className="btn" type="submit" aria-label={t('beginNamed', { title })}>
          {t('begin')}
        </button>
      </form>
    </li>
  )
}

async function OwnExam({ topics, exams }: Pick<Awaited<ReturnType<typeof contents>>, 'topics' | 'exams'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('exams')])
  return (
    <form className="form form-two" method="post" action={addressOf(`/${locale}/sittings/new`)}>
      <input type="hidden" name="kind" value="exam" />
      <TopicChoice topics={topics} exams={exams} legend={t('topics')} />
      <div className="form-end">
        <div className="fields">
          <NumberField name="count" label={t('count')} defaultValue={20} max={100} />
          <NumberField name="minutes" label={t('minutes')} defaultValue={40} max={1440} />
        </div>
        <button className="btn" type="submit">
          {t('beginOwn')}
        </button>
      </div>
    </form>
  )
}
