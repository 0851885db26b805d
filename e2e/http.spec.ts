import { type APIRequestContext, expect, test } from '@playwright/test'

async function practise(request: APIRequestContext, kind = 'practice') {
  const response = await request.post('api/sittings', { data: { kind, from: { tags: ['library/'] }, minutes: 10 } })
  return (await response.json()) as { id: string; items: { id: string; options: { id: string }[] }[] }
}

test('a concept page is kept by the browser until the notes change, and is the same for everybody', async ({
  request,
}) => {
  const first = await request.get('en/notes/lending')
  const { etag } = first.headers()
  expect(etag).toMatch(/^W\/"/)
  expect(first.headers()['set-cookie']).toBeUndefined()
  expect((await request.get('en/notes/lending', { headers: { 'if-none-match': etag! } })).status()).toBe(304)
  expect((await request.get('ko/notes/lending', { headers: { 'if-none-match': etag! } })).status()).toBe(200)
})

test('an address without a language leads to the reader’s own', async ({ request, baseURL }) => {
  const korean = await request.get('notes/lending', { headers: { 'accept-language': 'ko-KR' }, maxRedirects: 0 })
  expect(korean.headers().location).toContain('/ko/notes/lending')
  const english = await request.get(new URL(baseURL!).pathname.replace(/(.)\/$/, '$1'), {
    headers: { 'accept-language': 'en' },
    maxRedirects: 0,
  })
  expect(english.headers().location).toMatch(/\/en$/)
})

test('a page that never was is a true 404, for HEAD, too', async ({ request }) => {
  const sittings = ['sittings/never', 'sittings/never/result', 'sittings/never/paper']
  for (const path of ['never', 'notes/never', 'topics/never', 'folders/never', 'mistakes/items/never', ...sittings]) {
    expect((await request.get(`en/${path}`)).status(), path).toBe(404)
    expect((await request.head(`en/${path}`)).status(), path).toBe(404)
  }
  expect((await request.head('en/notes')).status()).toBe(200)
})

test('somebody else’s sitting is as unknown as none', async ({ request, playwright, baseURL }) => {
  const { id, items } = await practise(request)
  const stranger = await playwright.request.newContext({ baseURL: baseURL! })
  const answer = { data: { seq: 1, options: [items[0]!.options[0]!.id] } }
  const asked = [
    await stranger.get(`api/sittings/${id}`),
    await stranger.put(`api/sittings/${id}/responses/${items[0]!.id}`, answer),
    await stranger.post(`api/sittings/${id}/finish`),
    await stranger.get(`api/sittings/${id}/result`),
  ]
  expect(asked.map((response) => response.status())).toEqual([404, 404, 404, 404])
  const forged = await stranger.get(`api/sittings/${id}`, { headers: { cookie: 'haeseol=mina.20000.forged' } })
  expect(forged.status()).toBe(404)
})

test('a write from another site is refused', async ({ request }) => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }]) {
    const response = await request.post('api/sittings', {
      headers,
      data: { kind: 'practice', from: { tags: ['library/'] } },
    })
    expect(response.status()).toBe(403)
    expect(response.headers()['content-type']).toContain('application/problem+json')
  }
})

test('a body that does not fit is told fault by fault', async ({ request }) => {
  const response = await request.post('api/sittings', { data: { kind: 'nap', from: { tags: [] }, count: 0 } })
  expect(response.status()).toBe(400)
  const { faults } = await response.json()
  expect(faults.map(({ path }: { path: string }) => path)).toEqual(expect.arrayContaining(['kind', 'count']))
})

test('a retried answer is stored once, with what it said first', async ({ request }) => {
  const { id, items } = await practise(request)
  const [item] = items
  const put = (option: number) =>
    request.put(`api/sittings/${id}/responses/${item!.id}`, { data: { seq: 1, options: [item!.options[option]!.id] } })
  const first = await (await put(0)).json()
  expect(await (await put(1)).json()).toEqual(first)
  const { responses } = await (await request.get('api/me/export')).json()
  expect(responses).toHaveLength(1)
  expect(responses[0].options).toEqual([item!.options[0]!.id])
})

test('two tabs that answer and finish at once get one result', async ({ request }) => {
  for (let round = 0; round < 20; round++) {
    const { id, items } = await practise(request, 'exam')
    const answers = items.map((item) =>
      request.put(`api/sittings/${id}/responses/${item.id}`, { data: { seq: 1, options: [item.options[0]!.id] } }),
    )
    const finishes = [1, 2].map(() => request.post(`api/sittings/${id}/finish`))
    const done = await Promise.all([...answers, ...finishes])
    expect(done.map((response) => response.status()).filter((status) => status !== 200 && status !== 409)).toEqual([])
    const [one, two] = await Promise.all(done.slice(-2).map((response) => response.json()))
    expect(one).toEqual(two)
    expect(await (await request.get(`api/sittings/${id}/result`)).json()).toEqual(one)
  }
})

test('what is kept of a learner can be taken along, and erased', async ({ request }) => {
  const { id } = await practise(request)
  const kept = await (await request.get('api/me/export')).json()
  expect(kept.sittings.map((sitting: { id: string }) => sitting.id)).toContain(id)
  expect((await request.delete('api/me')).status()).toBe(204)
  expect((await request.get(`api/sittings/${id}`)).status()).toBe(404)
  expect((await (await request.get('api/me/export')).json()).sittings).toEqual([])
})
