import type { ComponentProps } from 'react'
import { BASE_PATH, moveBelow } from '@/lib/model/addresses/base-path'
import type { SafeHtml } from '@/lib/model/ids'

type Props = { html: SafeHtml; as?: 'div' | 'span' | 'mark' | 'p' } & Omit<ComponentProps<'div'>, 'children' | 'ref'>

/** Renders HTML that the compiler made and sanitised. The only place where a string becomes HTML. */
export function Html({ html, as: Element = 'div', ...props }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: only the compiler's sanitiser makes `SafeHtml`
  return <Element {...props} dangerouslySetInnerHTML={{ __html: moveBelow(html, BASE_PATH) }} />
}
