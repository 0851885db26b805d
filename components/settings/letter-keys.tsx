import { getMessages, getTranslations } from 'next-intl/server'
import { allKeyGroups } from '@/components/keys/key-groups'
import { KeyRows } from '@/components/keys/key-rows'
import { Section } from '@/components/ui/section'
import type { Settings } from '@/lib/model/study/settings'
import { SettingChoice } from './setting-choice'

/** All keys of the site, and a switch for those that are letters and digits. */
export async function LetterKeys({ stored }: { stored: Settings['letterKeys'] }) {
  const [t, { keys: words }] = await Promise.all([getTranslations('settings'), getMessages()])
  return (
    <Section id="keys" title={t('keysHead')} className="needs-script">
      <SettingChoice
        name="letterKeys"
        legend={t('keys')}
        stored={stored}
        choices={[
          ['on', t('keysOn')],
          ['off', t('keysOff')],
        ]}
      />
      <p className="mb-2 text-sm text-ink-soft">{words.about}</p>
      <details className="fold hide-small">
        <summary>{t('keysAll')}</summary>
        {allKeyGroups(words).map(({ title, rows }) => (
          <div key={title}>
            <p className="mb-1.5 font-semibold text-sm">{title}</p>
            <KeyRows rows={rows} />
          </div>
        ))}
      </details>
    </Section>
  )
}
