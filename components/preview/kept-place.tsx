'use client'
import { Component } from 'react'
import type { BundleId } from '@/lib/model/ids'

interface Place {
  id: string
  top: number
}

/**
 * Leaves what is being read where it is in the window when the page is drawn from another bundle, whatever grew or
 * shrank above it. The browser's own anchoring gives up beside a sticky column, and where a whole text is replaced.
 * A class, for only a class may look at the page between React's decision to change it and the change.
 */
export class KeptPlace extends Component<{ bundle: BundleId }> {
  override getSnapshotBeforeUpdate(before: { bundle: BundleId }): Place | null {
    return before.bundle === this.props.bundle ? null : placeBeingRead()
  }

  override componentDidUpdate(_props: unknown, _state: unknown, place: Place | null) {
    const element = place && document.getElementById(place.id)
    if (element) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' })
  }

  override render() {
    return null
  }
}

/** The last heading or question that begins in the upper half of the window, or above it. */
function placeBeingRead(): Place | null {
  const element = [...document.querySelectorAll('main [id]')].findLast(
    (candidate) => candidate.checkVisibility() && candidate.getBoundingClientRect().top <= innerHeight / 2,
  )
  return element ? { id: element.id, top: element.getBoundingClientRect().top } : null
}
