import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { SiteWords } from '@/components/messages/say'
import { EraseEverything } from '@/components/settings/erase-everything'
import { ExtraTime } from '@/components/settings/extra-time'
import { LetterKeys } from '@/components/settings/letter-keys'
import { SavedLine } from '@/components/settings/saved-line'
import { AnsweringSettings, ReadingSettings, ViewSettings } from '@/components/settings/setting-groups'
import { KeptHere } from '@/components/site/kept-here'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite, pagePath } from '@/lib/model/addresses/static-site'
import { USUAL_SETTINGS } from '@/lib/model/study/settings'
import { currentBundle } from '@/lib/server/bundle/current-bundle'
import { currentLearner } from '@/lib/server/learner/learner'
import { settingsOf } from '@/lib/server/learner/settings'
import { extraTimeOf } from '@/lib/server/sittings/extra-time'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function SettingsPage({ params }: PageProps<'/[locale]/settings'>) {
  if (isSite()) return <OnSite />
  const [{ locale }, learner, t] = await Promise.all([params, currentLearner(), getTranslations('settings')])
  const [settings, extraTime, { manifest }] = await Promise.all([
    settingsOf(learner),
    extraTimeOf(learner),
    currentBundle(),
  ])
  return (
    <>
      <PageHead title={t('title')} under={t('under')} />
      <div className="form settings">
        <Language />
        <form method="post" action={addressOf(`/${locale}/settings/keep`)}>
          <ViewSettings stored={settings} />
          <ReadingSettings stored={settings} pages={manifest} />
          <AnsweringSettings stored={settings} />
          <SavedLine waiting={t('unsent')} />
          <button className="btn without-script" type="submit">
            {t('save')}
          </button>
        </form>
        <ExtraTime chosen={extraTime} />
        <LetterKeys stored={settings.letterKeys} />
        <ThisDevice />
        <OwnData />
      </div>
    </>
  )
}

/** A static site has no exams, and nothing but this browser has settings and answers. */
async function OnSite() {
  const [t, messages, { manifest }] = await Promise.all([getTranslations('settings'), getMessages(), currentBundle()])
  const words = messages.site as SiteWords
  return (
    <>
      <PageHead title={t('title')} />
      <div className="form settings">
        <LanguageLinks />
        <div className="needs-script">
          <ViewSettings stored={USUAL_SETTINGS} />
          <ReadingSettings stored={USUAL_SETTINGS} pages={manifest} />
          <LetterKeys stored={USUAL_SETTINGS.letterKeys} />
        </div>
        <p className="without-script pb-5 text-sm text-ink-soft">{t('needsScript')}</p>
        <Section id="data" title={t('data')}>
          <p className="mt-3 text-ink-soft">{words.hidden}</p>
          <KeptHere words={words} />
        </Section>
      </div>
    </>
  )
}

async function LanguageLinks() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('settings')])
  return (
    <Section id="language" title={t('language')}>
      <p className="mt-3 mb-2 text-sm text-ink-soft">{t('languageHint')}</p>
      <div className="acts">
        {LANGUAGES.map(([code, name]) => (
          <a
            key={code}
            className="btn"
            href={addressOf(pagePath(`/${code}/settings`))}
            lang={code}
            hrefLang={code}
            aria-current={code === locale ? 'true' : undefined}
          >
            {t(name)}
          </a>
        ))}
      </div>
    </Section>
  )
}

const LANGUAGES = [
  ['ko', 'korean'],
  ['en', 'english'],
] as const

/** Buttons of a form, so that the choice reaches the server without script, too. */
async function Language() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('settings')])
  return (
    <Section id="language" title={t('language')}>
      <form method="post" action={addressOf(`/${locale}/settings/keep`)}>
        <p className="mt-3 mb-2 text-sm text-ink-soft">{t('languageHint')}</p>
        <div className="acts">
          {LANGUAGES.map(([code, name]) => (
            <button
              key={code}
              className="btn"
              type="submit"
              name="language"
              value={code}
              lang={code}
              aria-current={code === locale ? 'true' : undefined}
            >
              {t(name)}
            </button>
          ))}
        </div>
      </form>
    </Section>
  )
}

/** What does not follow the learner. */
async function ThisDevice() {
  const [locale, t, keep] = await Promise.all([getLocale(), getTranslations('settings'), getTranslations('keep')])
  return (
    <Section id="device" title={t('device')}>
      <p className="mt-3 text-ink-soft">{t('deviceAbout')}</p>
      <p className="mt-3">
        <a className="btn" href={addressOf(`/${locale}/keep`)}>
          {keep('title')}
        </a>
      </p>
    </Section>
  )
}

async function OwnData() {
  const t = await getTranslations('settings')
  return (
    <Section id="data" title={t('data')}>
      <p className="mt-3 text-ink-soft">{t('exportAbout')}</p>
      <p className="mt-3 mb-7">
        <a className="btn" href={addressOf('/api/me/export')} download="haeseol.json">
          {t('export')}
        </a>
      </p>
      <EraseEverything
        words={{
          about: t('eraseAbout'),
          erase: t('erase'),
          sure: t('eraseSure'),
          yes: t('eraseYes'),
          no: t('eraseNo'),
          erased: t('erased'),
          left: t('eraseLeft'),
          failed: t('eraseFailed'),
        }}
      />
    </Section>
  )
}
