import { Component, type ReactNode, type RefObject } from 'react'

interface Props {
  within: RefObject<HTMLElement | null>
  /** Selects the element to hold. The first match is used. */
  selector: string
  /** The surroundings of the element change with this value. */
  change: unknown
  children: ReactNode
}

/**
 * Keeps an element at its place in the window while its surroundings grow: marking adds text above and below it. An
 * element out of sight is scrolled into view. It is a class, because only a class can look at the page right before it
 * changes.
 */
export class HoldInPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): number | null {
    if (before.change === this.props.change) return null
    // The browser anchors an element of its own choice too. Both at once would scroll twice.
    document.documentElement.style.overflowAnchor = 'none'
    return this.top()
  }

  override componentDidUpdate(_before: Props, _state: unknown, before: number | null) {
    if (before === null) return
    const moved = (this.top() ?? before) - before
    if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' })
    this.held()?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.documentElement.style.removeProperty('overflow-anchor')),
    )
  }

  override render() {
    return this.props.children
  }

  private held = () => this.props.within.current?.querySelector(this.props.selector) ?? null
  private top = () => this.held()?.getBoundingClientRect().top ?? null
}
