import { getLocale } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

/** A notice on the home page that leads to the page of reports. @param action  the words of the link */
export async function ReportsNotice({ told, action }: { told: string; action: string }) {
  const locale = await getLocale()
  return (
    <Notice>
      {told}{' '}
      <Link className="link" href={`/${locale}/reports`}>
        {action}
      </Link>
    </Notice>
  )
}
