// Runs the commands of the image in a process namespace of its own, where processes get the same ids at each start.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { commandOf, healthCheckOf, readDockerfile } from '../cli/project/dockerfile.mjs'
import { isolated, processOne } from '../cli/project/isolated.mjs'
import { freePort } from '../cli/shared/free-port.mjs'
import { AppServer } from './support/app-server.mjs'
import { anyAnswer, Learner } from './support/learner.mjs'

const root = resolve(import.meta.dirname, '..')

test('the command of the image serves again after it was killed, though every process has the number that it had', async () => {
  test.setTimeout(240_000)
  test.skip(!canIsolate(), 'process namespaces (unshare, as root) are not to be had')
  const stage = readDockerfile(root).at(-1)!
  const app = new AppServer('e2e/vault', await freePort(), { CONTENT_DIR: 'e2e/vault' })
  const [program, ...args] = isolated(commandOf(stage))
  const start = () => spawn(program!, args, { cwd: root, env: app.env as NodeJS.ProcessEnv, stdio: 'ignore' })
  let container = start()
  const serves = async () => {
    while (!(await app.isReady())) {
      expect(container.exitCode, 'the container goes on').toBeNull()
      await setTimeout(100)
    }
  }
  try {
    await serves()
    const [check, ...rest] = healthCheckOf(stage)
    execFileSync(check!, rest, { env: app.env as NodeJS.ProcessEnv })
    const learner = new Learner(app.url)
    const { id, items } = await learner.begin({ kind: 'practice', from: { tags: ['drink/'] }, count: 1 })
    expect((await learner.answer(id, items[0]!.id, { seq: 1, options: anyAnswer(items[0]) })).status).toBe(200)

    for (let kill = 0; kill < 2; kill++) {
      container.kill('SIGKILL')
      await once(container, 'exit')
      container = start()
      await serves()
      expect((await learner.export()).responses).toHaveLength(1)
    }
    const ended = once(container, 'exit')
    process.kill(processOne(container.pid!), 'SIGTERM')
    expect((await ended)[0], 'SIGTERM ends it in order').toBe(0)
  } finally {
    container.kill('SIGKILL')
    await app.close()
  }
})

function canIsolate(): boolean {
  try {
    const [program, ...args] = isolated(['true'])
    execFileSync(program!, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
