import type { ComponentProps } from 'react'
import { BASE_PATH, moveBelow } from '@/lib/model/base-path'
import type { SafeHtml } from '@/lib/model/ids'

type Props = { html: SafeHtml; as?: 'div' | 'span' | 'mark' | 'p' } & Omit<ComponentProps<'div'>, 'children' | 'ref'>

/** Draws what the compiler made and sanitised. The one place where a string becomes HTML. */
export function Html({ html, as: Element = 'div', ...props }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `SafeHtml` is made by the compiler's sanitiser alone
  return <Element {...props} dangerouslySetInnerHTML={{ __html: moveBelow(html, BASE_PATH) }} />
}
