'use client'
import { useEffect, useRef, useState } from 'react'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { SittingId } from '@/lib/model/ids'
import type { ReviewLines } from '@/lib/model/study/review-view'

/**
 * The lines beside the questions of a review. They are requested again after each marking or undo. Without a
 * connection, the last ones stay.
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
