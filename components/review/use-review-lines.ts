'use client'
import { useEffect, useRef, useState } from 'react'
import { addressOf } from '@/lib/model/base-path'
import type { SittingId } from '@/lib/model/ids'
import type { ReviewLines } from '@/lib/model/review-view'

/**
 * What is said beside the questions of a review, asked for anew whenever something was marked or taken back. On a
 * broken line the last that was heard stays.
 * @param marked  changes with each answer
 */
export function useReviewLines(sitting: SittingId, before: ReviewLines | null, marked: unknown): ReviewLines | null {
  const [lines, setLines] = useState(before)
  const heard = useRef(marked)
  useEffect(() => {
    if (before === null || heard.current === marked) return
    heard.current = marked
    void askLines(sitting).then((now) => now && setLines(now))
  }, [sitting, before, marked])
  return lines
}

async function askLines(sitting: SittingId): Promise<ReviewLines | null> {
  try {
    const response = await fetch(addressOf(`/api/sittings/${sitting}/review`))
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
