/** The key that does the same as the control it stands in: for those who see it, since the control has its name. */
export function Key({ children }: { children: string }) {
  return (
    <span className="hide-small" aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  )
}
