import { expect, test } from 'vitest'
import type { ItemId, LearnerId, SittingId } from '../model/ids'
import type { ScoredResponse } from '../model/key'
import type { SittingKind } from '../model/study/sitting'
import { scoreSitting } from './score-sitting'
import { exampleBlueprint, exampleItem, exampleVersion, optionOf } from './trials/example-items'

const versions = ['efs', 'ebs', 'fsx'].map((id) => exampleVersion(exampleItem(id)))
const domains = ['storage', 'storage', 'network']

function response(item: number, seq: number, letter: string): ScoredResponse {
  const { id, version } = versions[item]!.item
  return {
    sitting: 's1' as SittingId,
    learner: 'mina' as LearnerId,
    item: id,
    version,
    seq,
    options: [optionOf(id, letter)],
    confidence: 'sure',
    elapsedMs: 900,
    at: '2026-11-24T00:00:00.000Z',
    verdict: letter === 'a' ? 'right' : 'wrong',
    regraded: null,
  }
}

function score(kind: SittingKind, responses: ScoredResponse[], openExams: Record<string, string> = {}) {
  const sitting = {
    id: 's1' as SittingId,
    kind,
    blueprint: exampleBlueprint({ storage: 2, network: 1, security: 1 }, 3),
    items: versions.map(({ item }, i) => ({
      item: item.id,
      version: item.version,
      options: item.options.map((option) => option.id),
      domain: domains[i]!,
    })),
    versions,
    responses,
  }
  return scoreSitting(sitting, new Map(Object.entries(openExams) as [ItemId, SittingId][]))
}

test('counts right answers of the whole and of each domain, in the blueprint’s order', () => {
  const result = score('exam', [response(0, 1, 'a'), response(2, 1, 'b')])
  expect(result.score).toMatchObject({ right: 1, of: 3 })
  expect(result.domains).toMatchObject([
    { name: 'storage', right: 1, of: 2 },
    { name: 'network', right: 0, of: 1 },
    { name: 'security', right: 0, of: 0, interval: [0, 1] },
  ])
})

test('counts in an exam the response of the highest seq, in whatever order they came', () => {
  expect(score('exam', [response(0, 2, 'a'), response(0, 1, 'b')]).score.right).toBe(1)
  expect(score('exam', [response(0, 1, 'a'), response(0, 2, 'b')]).score.right).toBe(0)
})

test('counts in practice the response that was stored first', () => {
  expect(score('practice', [response(0, 2, 'a'), response(0, 1, 'b')]).score.right).toBe(1)
})

test('gives an item without a response its key and explanations, and the verdict wrong', () => {
  expect(score('exam', []).items[1]).toEqual({
    item: 'ebs',
    response: null,
    feedback: {
      options: [],
      verdict: 'wrong',
      key: ['ebs.a'],
      explanations: { 'ebs.a': 'why ebs.a', 'ebs.b': 'why ebs.b', 'ebs.c': 'why ebs.c', 'ebs.d': 'why ebs.d' },
      general: null,
      teaches: { note: 'storage', anchor: 'quotas' },
    },
  })
})

test('shows of a response what the browser may see of it', () => {
  expect(score('exam', [response(0, 1, 'a')]).items[0]!.response).toEqual({
    item: 'efs',
    seq: 1,
    options: ['efs.a'],
    at: '2026-11-24T00:00:00.000Z',
  })
})

test('tells nothing of an item of an open exam, whose verdict changes neither feedback nor score', () => {
  const [right, wrong] = ['a', 'b'].map((letter) => {
    const { items, ...scores } = score('practice', [response(0, 1, letter), response(1, 1, 'a')], { efs: 'exam' })
    return { scores, items: items.map(({ feedback }) => feedback) }
  })
  expect(right!.scores).toEqual(wrong!.scores)
  expect(right!.scores).toMatchObject({
    score: { right: 1, of: 2 },
    domains: [{ right: 1, of: 1 }, { of: 1 }, { of: 0 }],
  })
  expect(right!.items[0]).toEqual({ options: ['efs.a'], openExam: 'exam' })
  expect(wrong!.items[0]).toEqual({ options: ['efs.b'], openExam: 'exam' })
})
