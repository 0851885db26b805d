'use client'
import { type ComponentProps, type ComponentType, useEffect, useState } from 'react'
import type { LivePreview } from './live-preview'

type Props = ComponentProps<typeof LivePreview>

/** The live preview. Its script is loaded in a preview only: every page of the application has this component. */
export function Preview(props: Props) {
  const [Live, setLive] = useState<ComponentType<Props> | null>(null)
  useEffect(() => {
    void import('./live-preview').then((module) => setLive(() => module.LivePreview))
  }, [])
  return Live && <Live {...props} />
}
