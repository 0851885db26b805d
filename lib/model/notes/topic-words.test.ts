import { expect, test } from 'vitest'
import { topicWords } from './topic-words'

test.each([
  ['sagemaker-model-monitor', 'Sagemaker model monitor'],
  ['auto_scaling', 'Auto scaling'],
  ['1-1-ingest-and-store', '1.1 Ingest and store'],
  ['1-1', '1.1'],
  ['mla-c01', 'MLA-C01'],
  ['service/s3', 'S3'],
  ['ec2-spot', 'EC2 spot'],
  ['d1-data', 'D1 data'],
  ['3d-model', '3D model'],
  ['ci-cd', 'CI/CD'],
  ['task/3-3-ci-cd', '3.3 CI/CD'],
  ['iam-roles', 'IAM roles'],
  ['data-and-ml', 'Data and ML'],
  ['iPhone-notes', 'iPhone notes'],
  ['대기열', '대기열'],
  ['데이터-나누기', '데이터 나누기'],
  ['-', '-'],
])('reads %s as %s', (part, words) => {
  expect(topicWords(part)).toBe(words)
})
