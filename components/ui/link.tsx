import NextLink from 'next/link'
import type { ComponentProps } from 'react'
import { addressOf } from '@/lib/model/base-path'
import { isSite, sitePath } from '@/lib/model/static-site'

type Props = Omit<ComponentProps<typeof NextLink>, 'prefetch' | 'href'> & { href: string }

/**
 * A link inside the app. It does not prefetch: a contents page would otherwise request every note at once. On a static
 * site it is a plain link, since no server answers the router.
 */
export function Link({ href, ...props }: Props) {
  if (!isSite()) return <NextLink prefetch={false} href={href} {...props} />
  return <a href={addressOf(sitePath(href))} {...props} />
}
