import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'

/** A picture of one pixel, followed by some text. */
const picture = (words: string) =>
  Buffer.concat([Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'), Buffer.from(words)])

const note = (shows: string) => `# Plans

#plans

## 관련 문제

**Question:** Which pot is on the plan? ${shows}

**Options:**
- A) The round one
- B) The tall one

**정답: A**
`

/** Whether each picture of the page is displayed. */
const drawn = (page: Page) =>
  page.locator('main img').evaluateAll((all) =>
    Promise.all(
      (all as HTMLImageElement[]).map(async (image) => {
        image.loading = 'eager'
        await image.decode().catch(() => {})
        return image.naturalWidth
      }),
    ),
  )

test('an open exam and its result show their pictures after the vault has changed and old bundles are gone', async ({
  page,
}) => {
  const vault = mkdtempSync(join(tmpdir(), 'haeseol-pictures-'))
  const write = (name: string, text: string | Buffer) => writeFileSync(join(vault, name), text)
  write('plan.gif', picture('one'))
  write('plans.md', note('![[plan.gif]]'))
  const server = await AppServer.open(vault)
  try {
    const begun = await page.request.post(`${server.url}/api/sittings`, {
      data: { kind: 'exam', from: { tags: ['plans'] }, minutes: 60 },
    })
    const { id, items } = await begun.json()
    const shown = /\/vault\/[\w.]+/.exec(items[0].stem)![0]

    for (const words of ['two', 'three', 'four', 'five']) {
      write('plan.gif', picture(words))
      await server.publish()
    }
    rmSync(join(vault, 'plan.gif'))
    write('plans.md', note(''))
    const bundles = join(server.folder, 'bundle')
    const long = new Date(Date.now() - 86_400_000)
    for (const name of readdirSync(bundles).filter((name) => /^b[\w-]{22}$/.test(name)))
      utimesSync(join(bundles, name), long, long)
    await server.publish()

    expect(await (await page.request.get(server.url + shown)).body()).toEqual(picture('one'))
    await page.goto(`${server.url}/en/sittings/${id}`)
    expect(await drawn(page)).toEqual([1])
    await page.request.post(`${server.url}/api/sittings/${id}/finish`)
    await page.goto(`${server.url}/en/sittings/${id}/result`)
    expect(new Set(await drawn(page))).toEqual(new Set([1]))
  } finally {
    await server.close()
    rmSync(vault, { recursive: true })
  }
})
