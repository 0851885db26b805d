import { expect, test } from 'vitest'
import { readConfig } from './read-config'

test('reads the words that a search treats as equal, and tells of lists that it cannot read', () => {
  const sameWords = [['SageMaker', ' 세이지메이커 '], ['alone'], 'tea', ['kettle', '']]
  const { config, messages } = readConfig(JSON.stringify({ sameWords }))
  expect(config.sameWords).toEqual([['SageMaker', '세이지메이커']])
  expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual(
    ['["alone"]', '"tea"', '["kettle",""]'].map((given) => [
      'config-unread',
      `Unexpected \`${given}\` in \`sameWords\`, expected a list of two words or more`,
    ]),
  )
})

test('tells of same words that are no list', () => {
  const { config, messages } = readConfig('{"sameWords": {"SageMaker": "세이지메이커"}}')
  expect(config.sameWords).toEqual([])
  expect(messages[0]!.reason).toBe('Unexpected `sameWords` of another kind, expected a list of lists of words')
})
