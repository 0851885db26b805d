import { getLocale, getTranslations } from 'next-intl/server'
import { mistakesHref, mistakesPaperHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { addressOf } from '@/lib/model/addresses/base-path'
import { CAUSES, type Cause } from '@/lib/model/study/memo'
import { GROUPINGS, type Grouping, type Shelf } from '@/lib/model/study/mistakes'

type Props = { shelf: Shelf; by: Grouping; cause: Cause | 'none' | null }

/** Groups and filters a shelf, and exports it: on paper, as Markdown, as a table. */
export async function MistakesTools({ shelf, by, cause }: Props) {
  const [locale, t, causes] = await Promise.all([
    getLocale(),
    getTranslations('mistakes'),
    getTranslations('ownWords.causes'),
  ])
  return (
    <form className="tools" action={addressOf(mistakesHref(locale, {}))}>
      <input type="hidden" name="shelf" value={shelf} />
      <label>
        <span>{t('group')}</span>
        <select className="input" name="by" defaultValue={by}>
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {t(`by.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('cause')}</span>
        <select className="input" name="cause" defaultValue={cause ?? ''}>
          <option value="">{t('anyCause')}</option>
          {CAUSES.map((one) => (
            <option key={one} value={one}>
              {causes(one)}
            </option>
          ))}
          <option value="none">{t('noCause')}</option>
        </select>
      </label>
      <button className="btn" type="submit">
        {t('show')}
      </button>
      <WaysOut shelf={shelf} />
    </form>
  )
}

async function WaysOut({ shelf }: { shelf: Shelf }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('mistakes')])
  return (
    <span className="out">
      <Link className="btn-quiet" href={`${mistakesPaperHref(locale)}?shelf=${shelf}`}>
        {t('print')}
      </Link>
      <a className="btn-quiet" href={addressOf(`/api/me/mistakes?format=markdown&lang=${locale}`)} download>
        Markdown
      </a>
      <a className="btn-quiet" href={addressOf(`/api/me/mistakes?format=csv&lang=${locale}`)} download>
        CSV
      </a>
    </span>
  )
}
