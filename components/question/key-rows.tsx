interface KeyRow {
  keys: string[]
  does: string
}

/** Which key does what; two keys are the ends of a range. */
export function KeyRows({ rows }: { rows: KeyRow[] }) {
  return (
    <dl className="key-rows">
      {rows.map(({ keys: [first, last], does }) => (
        <div key={does} className="contents">
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
