import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/** A link inside the app. It does not prefetch: a contents page would otherwise request every note at once. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink prefetch={false} {...props} />
}
