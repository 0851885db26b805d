import { expect, test } from 'vitest'
import { meansParticle, topicParticle } from './particle'

test.each([
  ['정밀도', '는', '로'],
  ['재현율', '은', '로'],
  ['퍼셉트론', '은', '으로'],
  ['재현율 세이지메이커', '는', '로'],
  ['ㄷㄹㅍㅌ', '은', '으로'],
  ['ㅈㅎㅇㄹ', '은', '로'],
  ['S3', '은', '으로'],
  ['EC2', '는', '로'],
  ['top 10', '은', '으로'],
  ['SQL', '은', '로'],
  ['IAM', '은', '으로'],
  ['AWS', '는', '로'],
  ['sagemaker', '는', '로'],
  ['precision', '은', '으로'],
  ['model', '은', '로'],
  ['table', '은', '로'],
  ['bucket', '은', '으로'],
  ['threshold', '는', '로'],
  ['pipeline', '은', '으로'],
  ['"임계값을 내림"', '은', '으로'],
  ['C++', '는', '로'],
  ['???', '는', '로'],
])('after %s stand %s and %s', (word, topic, means) => {
  expect([topicParticle(word), meansParticle(word)]).toEqual([topic, means])
})
