import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { settleTarget } from './target'

test.each([
  ['/en/notes?page=2', '/en/notes?page=2', 'named'],
  ['http://study.example:3000/en/notes?page=2', '/en/notes?page=2', 'study.example:3000'],
  ['HTTPS://study.example', '/', 'study.example'],
  ['http://study.example?page=2', '/?page=2', 'study.example'],
  ['//study.example/en', '//study.example/en', 'named'],
  ['*', '*', 'named'],
])('%s is asked as %s of %s', (url, path, host) => {
  const request = { url, headers: { host: 'named' } } as IncomingMessage
  settleTarget(request)
  expect([request.url, request.headers.host]).toEqual([path, host])
})
