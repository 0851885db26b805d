/**
 * The derived rows of a database, actual and expected. The expected ones are computed from the other rows in plain
 * TypeScript, without any code of the store.
 */
import { type Row, tableRows } from './table-rows'

export interface DerivedRows {
  /** `[id, note, itemCount, answeredCount, rightCount, unfinished, share]` for each sitting. */
  sittings: unknown[][]
  histories: Row[]
  stars: Row[]
}

export async function storedRows(databaseUrl: string): Promise<DerivedRows> {
  const sittings = await tableRows(databaseUrl, 'Sitting', 'id')
  const stars = await tableRows(databaseUrl, 'ItemStar', 'learnerId', 'itemId')
  return {
    sittings: sittings.map(({ id, note, itemCount, answeredCount, rightCount, unfinished, share }) => {
      return [id, note, itemCount, answeredCount, rightCount, Boolean(unfinished), share]
    }),
    histories: await tableRows(databaseUrl, 'ItemHistory', 'learnerId', 'itemId', 'generation'),
    stars: stars.map((row) => ({ ...row, starred: Boolean(row.starred) })),
  }
}

export async function expectedRows(databaseUrl: string): Promise<DerivedRows> {
  const sittings = await tableRows(databaseUrl, 'Sitting', 'id')
  const places = await tableRows(databaseUrl, 'SittingItem', 'sittingId', 'itemId')
  const undone = new Set((await tableRows(databaseUrl, 'UndoneResponse', 'responseId')).map((row) => row.responseId))
  const regrades = new Map((await tableRows(databaseUrl, 'Regrade', 'id')).map((row) => [row.responseId, row.verdict]))
  const responses = (await tableRows(databaseUrl, 'ItemResponse', 'id'))
    .filter(({ id }) => !undone.has(id))
    .map((row): Row => ({ ...row, verdict: regrades.get(row.id) ?? row.verdict }))
  const versions = await tableRows(databaseUrl, 'ItemVersion', 'itemId', 'id')
  const generations = new Map(versions.map(({ itemId, id, generation }) => [`${itemId} ${id}`, generation]))
  const byId = new Map(sittings.map((sitting) => [sitting.id, sitting]))
  const current = currentOf(responses, byId)
  const counted = current.filter(({ sittingId }) => !isOpenExam(byId.get(sittingId)!))
  return {
    sittings: sittings.map((sitting) => {
      return tally(
        sitting,
        places.filter(({ sittingId }) => sittingId === sitting.id),
        current,
      )
    }),
    histories: historiesOf(
      counted.map((row) => ({ ...row, generation: generations.get(`${row.itemId} ${row.versionId}`) })),
    ),
    stars: starsOf(places, byId),
  }
}

const isOpenExam = ({ kind, state }: Row) => kind === 'exam' && state === 'open'

/**
 * In an exam the response with the highest seq counts, elsewhere the first one. One without options takes the answer
 * back.
 */
function currentOf(responses: Row[], sittings: Map<unknown, Row>): Row[] {
  const current = new Map<string, Row>()
  for (const response of responses) {
    const name = `${response.sittingId} ${response.itemId}`
    const standing = current.get(name)
    const replaces = sittings.get(response.sittingId)!.kind === 'exam' && Number(response.seq) > Number(standing?.seq)
    if (standing === undefined || replaces) current.set(name, response)
  }
  return [...current.values()].filter(({ options }) => options !== '[]')
}

function tally(sitting: Row, places: Row[], current: Row[]): unknown[] {
  const own = current.filter(({ sittingId }) => sittingId === sitting.id)
  const right = own.filter(({ verdict }) => verdict === 'right').length
  const isOpen = sitting.state === 'open'
  const unfinished = isOpen && (sitting.kind === 'exam' || own.length < places.length)
  const share = unfinished ? null : right / places.length
  return [
    sitting.id,
    onlyNote(sitting),
    places.length,
    own.length,
    isOpenExam(sitting) ? null : right,
    unfinished,
    share,
  ]
}

function onlyNote({ source }: Row): string | null {
  const { notes = [] } = JSON.parse(String(source))
  return notes.length === 1 ? notes[0] : null
}

function historiesOf(counted: Row[]): Row[] {
  const groups = groupBy(counted, ({ learnerId, itemId, generation }) => `${learnerId} ${itemId} ${generation}`)
  const rows = groups.map((group) => {
    const inOrder = group.toSorted((a, b) => Number(a.id) - Number(b.id))
    const [first, last] = [inOrder[0]!, inOrder.at(-1)!]
    return {
      learnerId: first.learnerId,
      itemId: first.itemId,
      generation: first.generation,
      answered: group.length,
      right: group.filter(({ verdict }) => verdict === 'right').length,
      firstResponseId: first.id,
      firstVerdict: first.verdict,
      firstAt: first.at,
      lastResponseId: last.id,
      lastVerdict: last.verdict,
      lastAt: last.at,
      lastVersionId: last.versionId,
      lastOptions: last.options,
      lastConfidence: last.confidence,
      lastElapsedMs: last.elapsedMs,
    }
  })
  return sortBy(rows, 'learnerId', 'itemId', 'generation')
}

function starsOf(places: Row[], sittings: Map<unknown, Row>): Row[] {
  const touched = places
    .filter(({ flagTurn }) => flagTurn !== null)
    .map((place): Row => ({ ...place, learnerId: sittings.get(place.sittingId)!.learnerId }))
  const rows = groupBy(touched, ({ learnerId, itemId }) => `${learnerId} ${itemId}`).map((group) => {
    const { learnerId, itemId, flagged, flagTurn } = group.reduce((last, place) =>
      Number(place.flagTurn) > Number(last.flagTurn) ? place : last,
    )
    return { learnerId, itemId, starred: Boolean(flagged), turn: flagTurn }
  })
  return sortBy(rows, 'learnerId', 'itemId')
}

function groupBy(rows: Row[], nameOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row])
  return [...groups.values()]
}

function sortBy(rows: Row[], ...columns: string[]): Row[] {
  const nameOf = (row: Row) => columns.map((column) => String(row[column])).join('\0')
  return rows.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}
