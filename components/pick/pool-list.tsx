import { type PickWords, say } from '@/components/messages/say'
import { POOLS, type Pool, type PoolCounts } from '@/lib/model/study/pool'
import { emptyPools, shownPools } from './choice'

type Props = { counts: PoolCounts | null; chosen: Pool; words: PickWords }

/** The pools as a list of radios, each with its number of questions. */
export function PoolList({ counts, chosen, words }: Props) {
  const shown = counts === null ? POOLS : shownPools(counts, chosen)
  const hidden = counts === null ? [] : emptyPools(counts).filter((pool) => !shown.includes(pool))
  return (
    <fieldset>
      <legend>{words.which}</legend>
      <ul className="pool">
        {shown.map((pool) => {
          const isEmpty = counts?.[pool] === 0
          const hint = isEmpty ? words.emptyPool : words.hints[pool]
          return (
            <li key={pool}>
              <input
                type="radio"
                name="pool"
                id={`pool-${pool}`}
                value={pool}
                defaultChecked={pool === chosen}
                disabled={isEmpty && pool !== chosen}
              />
              <label className="ck" htmlFor={`pool-${pool}`}>
                <span>
                  {words.pools[pool]}
                  {hint !== '' && <small>{hint}</small>}
                </span>
                <span className="n">{counts?.[pool]}</span>
              </label>
            </li>
          )
        })}
      </ul>
      {hidden.length > 0 && (
        <p className="none">
          {say(words.emptyPools, { pools: hidden.map((pool) => words.pools[pool]).join('\u00a0· ') })}
        </p>
      )}
    </fieldset>
  )
}
