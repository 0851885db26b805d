import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { SiteWords } from '@/components/messages/say'
import { DeviceChoice } from '@/components/settings/device-choice'
import { EraseEverything } from '@/components/settings/erase-everything'
import { ExtraTime } from '@/components/settings/extra-time'
import { LetterKeys } from '@/components/settings/letter-keys'
import { KeptHere } from '@/components/site/kept-here'
import { PageHead } from '@/components/ui/page-head'
import { addressOf } from '@/lib/model/base-path'
import { isSite, pagePath } from '@/lib/model/static-site'
import { currentLearner } from '@/lib/server/learner/learner'
import { extraTimeOf } from '@/lib/server/sittings/extra-time'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title') }
}

export default async function SettingsPage() {
  const t = await getTranslations('settings')
  if (isSite()) return <OnSite />
  return (
    <>
      <PageHead title={t('title')} />
      <div className="form">
        <Language />
        <DeviceChoices />
        <LetterKeys />
        <p className="without-script pb-5 text-sm text-ink-soft">{t('needsScript')}</p>
        <ExtraTime chosen={await extraTimeOf(await currentLearner())} />
        <WithoutConnection />
        <OwnData />
      </div>
    </>
  )
}

/** A static site has no exams, and nothing but this browser has answers. */
async function OnSite() {
  const [t, messages] = await Promise.all([getTranslations('settings'), getMessages()])
  const words = messages.site as SiteWords
  return (
    <>
      <PageHead title={t('title')} />
      <div className="form">
        <Language />
        <ReadingChoices />
        <LetterKeys />
        <p className="without-script pb-5 text-sm text-ink-soft">{t('needsScript')}</p>
        <section className="field" aria-labelledby="data">
          <h2 className="mb-2.5 font-semibold" id="data">
            {t('data')}
          </h2>
          <p className="text-ink-soft">{words.hidden}</p>
          <KeptHere words={words} />
        </section>
      </div>
    </>
  )
}

async function Language() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('settings')])
  const languages = [
    ['ko', t('korean')],
    ['en', t('english')],
  ] as const
  return (
    <nav className="field" aria-labelledby="language">
      <h2 className="mb-1 font-semibold" id="language">
        {t('language')}
      </h2>
      <p className="mb-2 text-sm text-ink-soft">{t('languageHint')}</p>
      <ul className="choice-row">
        {languages.map(([code, name]) => (
          <li key={code}>
            <a
              className="choice link"
              href={addressOf(pagePath(`/${code}/settings`))}
              lang={code}
              hrefLang={code}
              aria-current={code === locale ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** How pages look and how notes open. */
async function ReadingChoices() {
  const t = await getTranslations('settings')
  return (
    <>
      <DeviceChoice
        name="theme"
        legend={t('theme')}
        choices={[
          ['', t('system')],
          ['light', t('light')],
          ['dark', t('dark')],
        ]}
      />
      <DeviceChoice
        name="ask-first"
        legend={t('askFirst')}
        choices={[
          ['', t('askFirstOff')],
          ['on', t('askFirstOn')],
        ]}
      />
    </>
  )
}

async function DeviceChoices() {
  const t = await getTranslations('settings')
  return (
    <>
      <ReadingChoices />
      <DeviceChoice
        name="timer"
        legend={t('timer')}
        choices={[
          ['', t('timerShown')],
          ['hidden', t('timerHidden')],
        ]}
      />
      <DeviceChoice
        name="exam-confidence"
        legend={t('examConfidence')}
        choices={[
          ['', t('examConfidenceOff')],
          ['asked', t('examConfidenceOn')],
        ]}
      />
    </>
  )
}

async function WithoutConnection() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('keep')])
  return (
    <section className="field" aria-labelledby="offline">
      <h2 className="mb-2.5 font-semibold" id="offline">
        {t('settings')}
      </h2>
      <p className="text-ink-soft">{t('settingsAbout')}</p>
      <p className="mt-3">
        <a className="btn" href={addressOf(`/${locale}/keep`)}>
          {t('title')}
        </a>
      </p>
    </section>
  )
}

async function OwnData() {
  const t = await getTranslations('settings')
  return (
    <section className="field" aria-labelledby="data">
      <h2 className="mb-2.5 font-semibold" id="data">
        {t('data')}
      </h2>
      <p className="text-ink-soft">{t('exportAbout')}</p>
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
          failed: t('eraseFailed'),
        }}
      />
    </section>
  )
}
