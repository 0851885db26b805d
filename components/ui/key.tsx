/** Shows the keyboard shortcut of a control. Hidden from screen readers, since the control has a name of its own. */
export function Key({ children }: { children: string }) {
  return (
    <span className="hide-small needs-script" aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  )
}
