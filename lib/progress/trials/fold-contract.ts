import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemId, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { NoteNames } from '../folding/note-names'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { answer, NINE, newLearner, TEN } from './example-sittings'
import { expectedFold, foldRows, SAME_NAMES } from './fold-rows-of'
import { migrateTo } from './migrate-to'
import { act, EXAMPLES, Players, sittingOf } from './random-histories'
import { insertRows, runSql, tableRows } from './table-rows'

const LATER = '2026-11-26T10:00:00.000Z'

/** The states before the last answer are not stored after this answer was undone, but they are after a rebuild. */
const withoutUndo = ({ states, cursor }: Awaited<ReturnType<typeof foldRows>>) => {
  return { states, cursor: cursor.map((row) => (row as unknown[]).slice(0, -1)) }
}

/**
 * Folding step by step gives the same states as folding everything at once.
 * @param newUrl  returns the URL of an empty database
 */
export function foldContract(name: string, newUrl: () => Promise<string>) {
  describe(`${name} folds the answers that count`, () => {
    let url: string
    let stores: ProgressStore[]
    let store: ProgressStore
    beforeAll(async () => {
      url = await newUrl()
      stores = [await openStore(url), await openStore(url)] // like two processes
      store = stores[0]!
    }, 60_000)
    afterAll(() => Promise.all(stores.map((one) => one.close())))

    const begin = async (learner: LearnerId, kind: 'practice' | 'exam' | 'review', items: string[], cram = false) =>
      (await store.writer.createSitting(learner, sittingOf(kind, items, 1, cram), NINE)).id
    const give = (learner: LearnerId, sitting: SittingId, item: string, letter: string, now = TEN, seq = 1) =>
      store.writer.record(learner, sitting, answer(item, seq, letter), now)
    const catchUp = (learner: LearnerId, names = SAME_NAMES) => store.states.catchUp(learner, names)

    test('with the same result after any history as in one go, and as after starting over', async () => {
      const histories = fc.tuple(fc.array(act, { minLength: 80, maxLength: 120 }), fc.integer({ min: 1, max: 8 }))
      const sizes = { answers: 0, undone: 0, exams: 0 }
      await fc.assert(
        fc.asyncProperty(histories, async ([acts, atOnce]) => {
          const players = new Players(store)
          for (let i = 0; i < acts.length; i += 20) {
            const folding = stores.flatMap(({ states }) =>
              players.learners.map((own) => states.catchUp(own, SAME_NAMES)),
            )
            await Promise.all([players.play(acts.slice(i, i + 20), atOnce), ...folding])
          }
          await Promise.all(players.sittings.map(({ learner, id }) => store.writer.finish(learner, id, TEN)))
          const rows = () => Promise.all(players.learners.map((learner) => foldRows(url, learner)))
          const refolded = async () => {
            for (const learner of players.learners) expect(await catchUp(learner)).toBe(true)
            return rows()
          }
          const folded = await refolded()
          for (const [i, learner] of players.learners.entries()) {
            expect(folded[i]!.states).toEqual((await expectedFold(url, learner)).states)
            sizes.answers += folded[i]!.states.marks.length
          }
          await store.upkeep.rebuild()
          expect((await refolded()).map(withoutUndo)).toEqual(folded.map(withoutUndo))
          await store.upkeep.rebuild(SAME_NAMES)
          expect((await rows()).map(withoutUndo), 'folded by the rebuild').toEqual(folded.map(withoutUndo))
          sizes.undone = (await runSql(url, 'SELECT 1 FROM "UndoneResponse"')).length
          sizes.exams = (await runSql(url, 'SELECT 1 FROM "Sitting" WHERE "foldTurn" > 1')).length
        }),
        { numRuns: 8, endOnFailure: true, examples: EXAMPLES },
      )
      expect(Math.min(...Object.values(sizes)), JSON.stringify(sizes)).toBeGreaterThan(0)
    }, 300_000)

    test('not while an exam is open, keeps the states from before, and folds everything after the finish', async () => {
      const mina = newLearner()
      const practice = await begin(mina, 'practice', ['efs', 'ebs', 's3'])
      await give(mina, practice, 'efs', 'a')
      await catchUp(mina)
      const before = await foldRows(url, mina)
      const exam = await begin(mina, 'exam', ['ebs'])
      await give(mina, practice, 'ebs', 'b')
      await give(mina, exam, 'ebs', 'a')
      expect(await catchUp(mina)).toBe(false)
      expect(await foldRows(url, mina)).toEqual(before)
      await give(mina, practice, 's3', 'a')
      await store.writer.finish(mina, exam, TEN)
      expect(await catchUp(mina)).toBe(true)
      const { states } = await foldRows(url, mina)
      expect(states).toEqual((await expectedFold(url, mina)).states)
      expect(states.marks.map(({ itemId }) => itemId)).toEqual(['ebs', 'efs', 's3'])
    })

    test('of a late exam after those that were given meanwhile', async () => {
      const mina = newLearner()
      const exam = await begin(mina, 'exam', ['efs'])
      await give(mina, exam, 'efs', 'b')
      await give(mina, await begin(mina, 'practice', ['efs']), 'efs', 'a')
      await store.writer.finish(mina, exam, TEN)
      await give(mina, await begin(mina, 'practice', ['ebs']), 'ebs', 'a')
      await catchUp(mina)
      const [mark] = await store.states.marks(mina, ['efs' as ItemId])
      expect(mark!.mark.recent.map(({ verdict }) => verdict)).toEqual(['right', 'wrong'])
      expect((await foldRows(url, mina)).states).toEqual((await expectedFold(url, mina)).states)
    })

    test('and an undone answer leaves no trace, folded or not, and the item can be answered again', async () => {
      const mina = newLearner()
      const practice = await begin(mina, 'practice', ['efs', 'ebs'])
      await give(mina, practice, 'efs', 'a')
      await catchUp(mina)
      const before = await foldRows(url, mina)
      const counted = await store.reader.sitting(mina, practice)
      for (const isFolded of [true, false]) {
        const seq = isFolded ? 1 : 2
        await give(mina, practice, 'ebs', 'b', LATER, seq)
        if (isFolded) await catchUp(mina)
        const undone = { kind: 'undone', item: 'ebs', seq }
        expect(await store.writer.undo(mina, practice, LATER)).toEqual(undone)
        expect(await store.writer.undo(mina, practice, LATER)).toEqual(undone) // a retry
        await catchUp(mina)
        expect((await foldRows(url, mina)).states).toEqual(before.states)
        expect(await store.reader.sitting(mina, practice)).toEqual(counted)
      }
      expect(await give(mina, practice, 'ebs', 'b', LATER, 2)).toMatchObject({ kind: 'repeated' })
      expect(await give(mina, practice, 'ebs', 'a', LATER, 3)).toMatchObject({ kind: 'created' })
      expect(await give(mina, practice, 'ebs', 'b', LATER, 4)).toMatchObject({
        kind: 'stands',
        response: { seq: 3, verdict: 'right' },
      })
      await catchUp(mina)
      expect((await foldRows(url, mina)).states).toEqual((await expectedFold(url, mina)).states)
    })

    test('and undoes only the very last answer, in an open practice, and not after a later exam', async () => {
      const mina = newLearner()
      const [one, two] = [await begin(mina, 'practice', ['efs', 'ebs']), await begin(mina, 'review', ['efs'])]
      await give(mina, one, 'efs', 'a')
      await give(mina, two, 'efs', 'a')
      const undo = async (sitting: SittingId, learner = mina) => (await store.writer.undo(learner, sitting, TEN)).kind
      expect(await undo(one)).toBe('not-last')
      expect(await undo(two, newLearner())).toBe('unknown')
      const exam = await begin(mina, 'exam', ['s3'])
      await store.writer.finish(mina, exam, TEN)
      expect([await undo(two), await undo(exam)]).toEqual(['not-last', 'not-last'])
      await give(mina, one, 'ebs', 'a')
      await store.writer.finish(mina, one, TEN)
      expect(await undo(one)).toBe('not-last')
    })

    test('under the present names of notes, renamed before or after', async () => {
      const mina = newLearner()
      const practice = await begin(mina, 'practice', ['efs', 'ebs', 's3'])
      await give(mina, practice, 'efs', 'a')
      await catchUp(mina)
      const swapped = renames({ files: 'disks', disks: 'files' })
      await give(mina, practice, 'ebs', 'b')
      await catchUp(mina, swapped)
      expect([...(await store.states.notes(mina)).keys()].sort()).toEqual(['disks', 'files'])
      expect((await foldRows(url, mina)).states).toEqual((await expectedFold(url, mina, swapped)).states)
      const united = renames({ files: 'storage', disks: 'storage' })
      await give(mina, practice, 's3', 'a')
      await store.writer.undo(mina, practice, TEN)
      await catchUp(mina, united)
      expect([...(await store.states.notes(mina)).keys()]).toEqual(['storage'])
      expect((await foldRows(url, mina)).states).toEqual((await expectedFold(url, mina, united)).states)
    })

    test('under the note that a question is in now: renamed, split, united, its name given to another, deleted', async () => {
      const mina = newLearner()
      const practice = await begin(mina, 'practice', ['ebs', 'efs', 'fsx', 's3'])
      for (const item of ['efs', 'fsx', 's3']) await give(mina, practice, item, 'a')
      const edits: [moved: Record<string, string>, places: Record<string, string>, notes: string[]][] = [
        [{}, { ebs: 'disks', efs: 'files', fsx: 'files', s3: 'objects' }, ['files', 'objects']],
        [{ files: 'shares' }, { ebs: 'disks', efs: 'shares', fsx: 'shares', s3: 'objects' }, ['objects', 'shares']],
        // Another note is called `files` now.
        [{}, { ebs: 'disks', efs: 'shares', fsx: 'shares', s3: 'objects' }, ['objects', 'shares']],
        [{}, { ebs: 'disks', efs: 'shares', fsx: 'windows', s3: 'objects' }, ['objects', 'shares', 'windows']],
        [{}, { ebs: 'disks', efs: 'objects', fsx: 'windows', s3: 'objects' }, ['objects', 'windows']],
        [{}, { ebs: 'disks', efs: 'objects', s3: 'objects' }, ['files', 'objects']],
        [{ objects: 'files' }, { ebs: 'disks', efs: 'files', s3: 'files' }, ['files']],
      ]
      for (const [moved, places, notes] of edits) {
        const names = renames(moved, places)
        await catchUp(mina, names)
        expect([...(await store.states.notes(mina)).keys()].sort(), JSON.stringify(places)).toEqual(notes)
        expect((await foldRows(url, mina)).states).toEqual((await expectedFold(url, mina, names)).states)
      }
      await give(mina, practice, 'ebs', 'a')
      await catchUp(mina, renames({}, { ebs: 'disks', efs: 'files', s3: 'files' }))
      expect([...(await store.states.notes(mina)).keys()].sort()).toEqual(['disks', 'files'])
    })

    test('and undoes the last answer at once although a question was added elsewhere meanwhile', async () => {
      const mina = newLearner()
      const practice = await begin(mina, 'practice', ['efs', 'ebs'])
      for (const item of ['efs', 'ebs']) await give(mina, practice, item, 'a')
      await catchUp(mina, renames({}, { efs: 'files', ebs: 'disks' }))
      const before = await store.states.beforeLast(mina)
      await catchUp(mina, renames({}, { efs: 'files', ebs: 'disks', s3: 'objects' }))
      expect(await store.states.beforeLast(mina)).toEqual(before)
      expect(before).not.toBeNull()
    })

    test('and undoes an answer after a rename too', async () => {
      const mina = newLearner()
      const practice = await begin(mina, 'practice', ['efs', 'ebs'])
      await give(mina, practice, 'efs', 'a')
      await give(mina, practice, 'ebs', 'a')
      await catchUp(mina)
      const renamed = renames({ files: 'shared-files' })
      await catchUp(mina, renamed)
      await store.writer.undo(mina, practice, TEN)
      await catchUp(mina, renamed)
      expect((await foldRows(url, mina)).states).toEqual((await expectedFold(url, mina, renamed)).states)
    })

    test('and counts cramming as time and in the notebook, but not in the memories', async () => {
      const mina = newLearner()
      await give(mina, await begin(mina, 'practice', ['efs']), 'efs', 'a')
      await catchUp(mina)
      const before = await store.states.notes(mina)
      const memory = (await store.states.learner(mina))!.memory
      await give(mina, await begin(mina, 'practice', ['efs', 'ebs'], true), 'efs', 'b', LATER)
      await catchUp(mina)
      expect(await store.states.notes(mina)).toEqual(before)
      const learner = (await store.states.learner(mina))!
      expect(learner.memory).toEqual(memory)
      expect(learner.totals.study.answers).toBe(2)
      expect((await store.states.marks(mina, ['efs' as ItemId]))[0]!.mark.answered).toBe(2)
    })

    test('and reads mistakes again only after an answer, here or elsewhere, has changed them', async () => {
      const mina = newLearner()
      const [one, two] = [await begin(mina, 'practice', ['efs', 'ebs']), await begin(mina, 'practice', ['efs'])]
      const read = async () => {
        await catchUp(mina)
        return store.states.faults(mina)
      }
      const itemsOf = (faults: Awaited<ReturnType<typeof read>>) => faults.map(({ item }) => item).sort()
      const before = await read()
      expect(before).toEqual([])
      await give(mina, one, 'efs', 'b')
      const missed = await read()
      expect(itemsOf(missed)).toEqual(['efs'])
      expect(await read(), 'the same array, because nothing was read').toBe(missed)
      await give(mina, one, 'ebs', 'b')
      await stores[1]!.states.catchUp(mina, SAME_NAMES)
      expect(itemsOf(await read())).toEqual(['ebs', 'efs'])
      await stores[1]!.writer.undo(mina, one, LATER)
      expect(itemsOf(await read()), 'after an undo').toEqual(['efs'])
      await give(mina, two, 'efs', 'b', LATER)
      expect((await read())[0], 'missed again').toMatchObject({ item: 'efs', misses: 2 })
      await store.writer.undo(mina, two, LATER)
      expect((await read())[0], 'and undone').toMatchObject({ item: 'efs', misses: 1 })
      await store.upkeep.rebuild()
      expect(itemsOf(await read()), 'after a rebuild').toEqual(['efs'])
      await runSql(url, `UPDATE "ItemResponse" SET "verdict" = 'right' WHERE "learnerId" = '${mina}'`)
      await store.upkeep.rebuild(SAME_NAMES)
      expect(itemsOf(await read()), 'after rows were changed by hand').toEqual([])
      await store.writer.erase(mina)
      expect(await read()).toEqual([])
    })

    test('and an erase removes all states of a learner and none of others', async () => {
      const [mina, jun] = [newLearner(), newLearner()]
      for (const learner of [mina, jun]) {
        await give(learner, await begin(learner, 'practice', ['efs']), 'efs', 'a')
        await catchUp(learner)
      }
      const juns = await foldRows(url, jun)
      await store.writer.erase(mina)
      expect(await catchUp(mina)).toBe(true)
      expect((await foldRows(url, mina)).states).toEqual({ learner: [], notes: [], marks: [], slots: [], weeks: [] })
      expect(await foldRows(url, jun)).toEqual(juns)
    })

    test('the columns beside a mark, for marks that were stored before there were any', async () => {
      for (const learner of [newLearner(), newLearner()]) {
        const sitting = await begin(learner, 'practice', ['efs', 'ebs'])
        for (const item of ['efs', 'ebs']) await give(learner, sitting, item, 'b')
        await catchUp(learner)
      }
      const marks = await tableRows(url, 'ItemMark', 'learnerId', 'itemId', 'generation')
      expect(marks.filter(({ missed }) => missed !== null).length).toBeGreaterThan(3)
      const older = await newUrl()
      await migrateTo(older, 'scores_and_faults')
      await insertRows(older, 'Learner', ['id', 'createdAt'], await tableRows(url, 'Learner', 'id'))
      await insertRows(older, 'ItemMark', ['learnerId', 'itemId', 'generation', 'note', 'mark'], marks)
      await (await openStore(older)).close()
      expect(await tableRows(older, 'ItemMark', 'learnerId', 'itemId', 'generation')).toEqual(marks)
    })
  })
}

/**
 * @param moved  new names of notes by old ones
 * @param places  the notes of the questions that are still there
 */
function renames(moved: Record<string, string>, places: Record<string, string> = {}): NoteNames {
  return {
    id: JSON.stringify([moved, places]),
    now: (note) => (moved[note] ?? note) as NoteSlug,
    noteOf: (item) => places[item] as NoteSlug | undefined,
  }
}
