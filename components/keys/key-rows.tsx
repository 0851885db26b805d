import type { KeyRow } from './key-groups'

/** Which key does what; two keys are the ends of a range. */
export function KeyRows({ rows }: { rows: readonly KeyRow[] }) {
  return (
    <dl className="key-rows">
      {rows.map(({ keys: [first, last], does }) => (
        <div key={does}>
          <dt>
            <kbd>{first}</kbd>
            {last && (
              <>
                {' – '}
                <kbd>{last}</kbd>
              </>
            )}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
