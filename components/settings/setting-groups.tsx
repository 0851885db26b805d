import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { Settings } from '@/lib/model/settings'
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

export async function ReadingSettings({ stored }: Props) {
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
        stored={stored.timer}
        choices={[
          ['shown', t('timerShown')],
          ['hidden', t('timerHidden')],
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
