import type { ComponentProps } from 'react'
import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite, pagePath } from '@/lib/model/addresses/static-site'

type Props = ComponentProps<'a'> & {
  /** A path of the product without the base path, such as `/en/notes/tea`. */
  href: string
  /** Whether the browser itself goes there, since only it follows a text fragment. */
  isNative?: boolean | undefined
}

/**
 * A link inside the app, which the router follows once there is script (components/chrome/follow-links.tsx). On a static
 * site the browser follows all links, since no server answers the router.
 */
export const Link = ({ href, isNative = false, ...props }: Props) => (
  <a data-routed={isNative || isSite() ? undefined : ''} href={addressOf(pagePath(href))} {...props} />
)
