import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/** A link inside the app. It fetches when it is followed: a contents page would otherwise ask for every note at once. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink prefetch={false} {...props} />
}
