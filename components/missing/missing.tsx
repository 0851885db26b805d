import type { ComponentProps } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { MISSING_ATTRIBUTE } from '@/lib/model/addresses/missing-page'

/** Content of a page that is not there. The framework's `notFound` would send no content at all (docs/decisions/0065). */
export const Missing = (props: ComponentProps<typeof EmptyState>) => (
  <div {...{ [MISSING_ATTRIBUTE]: '' }}>
    <EmptyState {...props} />
  </div>
)
