import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { Settings } from '@/lib/model/study/settings'
import { SettingChoice } from './setting-choice'

type Props = { stored: Settings }

/** How pages look. */
export async function ViewSettings({ stored }: Props) {
  const t = await getTranslations('settings')
  return (
    <Section id="view" title={t('view')}>
      <SettingChoice
        name="theme"
        legend={t('theme')}
        stored={stored.theme}
        choices={[
          ['system', t('system')],
          ['light', t('light')],
          ['dark', t('dark')],
        ]}
      />
      <SettingChoice
        name="textSize"
        legend={t('textSize')}
        hint={t('textSizeHint')}
        stored={stored.textSize}
        choices={[
          ['small', t('small')],
          ['normal', t('normal')],
          ['large', t('large')],
          ['largest', t('largest')],
        ]}
      />
    </Section>
  )
}

type ReadingProps = Props & {
  /** What the pages of the vault show, so that there is something to choose. */
  pages: { properties?: true; remoteImages?: true }
}

export async function ReadingSettings({ stored, pages }: ReadingProps) {
  const t = await getTranslations('settings')
  return (
    <Section id="reading" title={t('reading')} className="needs-script">
      <SettingChoice
        name="askFirst"
        legend={t('askFirst')}
        stored={stored.askFirst}
        choices={[
          ['off', t('askFirstOff')],
          ['on', t('askFirstOn')],
        ]}
      />
      <SettingChoice
        name="linkPreviews"
        legend={t('linkPreviews')}
        hint={t('linkPreviewsHint')}
        stored={stored.linkPreviews}
        choices={[
          ['on', t('linkPreviewsOn')],
          ['off', t('linkPreviewsOff')],
        ]}
      />
      {pages.properties && (
        <SettingChoice
          name="properties"
          legend={t('properties')}
          hint={t('propertiesHint')}
          stored={stored.properties}
          choices={[
            ['shown', t('propertiesShown')],
            ['hidden', t('propertiesHidden')],
          ]}
        />
      )}
      {pages.remoteImages && (
        <SettingChoice
          name="remoteImages"
          legend={t('remoteImages')}
          hint={t('remoteImagesHint')}
          stored={stored.remoteImages}
          choices={[
            ['loaded', t('remoteImagesLoaded')],
            ['linked', t('remoteImagesLinked')],
          ]}
        />
      )}
    </Section>
  )
}

export async function AnsweringSettings({ stored }: Props) {
  const t = await getTranslations('settings')
  return (
    <Section id="answering" title={t('answering')}>
      <SettingChoice
        name="timer"
        legend={t('timer')}
        hint={t('timerHint')}
        stored={stored.timer}
        choices={[
          ['shown', t('timerShown')],
          ['hidden', t('timerHidden')],
          ['none', t('timerNone')],
        ]}
      />
      <SettingChoice
        name="examConfidence"
        legend={t('examConfidence')}
        stored={stored.examConfidence}
        choices={[
          ['off', t('examConfidenceOff')],
          ['asked', t('examConfidenceOn')],
        ]}
      />
    </Section>
  )
}
