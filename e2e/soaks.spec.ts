import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const run = promisify(execFile)

/** A share of a soak of bench/, each with a server of its own. @returns what it printed */
async function soak(script: string, ...args: number[]): Promise<string> {
  const { stdout } = await run(process.execPath, [`bench/${script}.mjs`, ...args.map(String)])
  console.log(stdout.trim())
  return stdout
}

test.describe.configure({ timeout: 180_000 })

test('damaged and hostile requests get problem documents, and never a fault of the server', async () => {
  expect(await soak('fuzz', 40)).toContain(': 0 faults')
})
