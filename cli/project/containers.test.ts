import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml'
import { expect, test } from 'vitest'
import { commandOf, healthCheckOf, readDockerfile, settingsOf, textsOf } from './dockerfile.mjs'

const root = resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const checkedIn = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n')
const [build, image] = readDockerfile(root) as [Parameters<typeof textsOf>[0], Parameters<typeof textsOf>[0]]

interface Service {
  build?: string
  init?: boolean
  volumes: string[]
  ports?: string[]
  environment?: Record<string, string>
  stop_grace_period?: string
}
const compose = (file: string) =>
  load(read(file), { schema: CORE_SCHEMA.withTags(mergeTag) }) as { services: Record<string, Service>; volumes: object }

test('the Dockerfile copies checked-in files and no build output', () => {
  const copied = textsOf(build, 'COPY').flatMap((text) => text.split(' ').slice(0, -1))
  expect(copied).toEqual(['package.json', 'package-lock.json', '.'])
  expect(checkedIn).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'cli/start.mjs']))
  const ignored = read('.dockerignore').trim().split('\n')
  expect(ignored).toEqual(expect.arrayContaining(['.git', '.next', 'data', 'node_modules', 'prisma/generated']))
  expect(ignored.filter((name) => checkedIn.some((file) => file === name || file.startsWith(`${name}/`)))).toEqual([])
})

test('the image runs the same program as npm start, without privileges, and has a health check', () => {
  expect(JSON.parse(read('package.json')).scripts.start).toBe(commandOf(image).join(' '))
  expect(textsOf(image, 'USER')).toEqual(['node'])
  expect(textsOf(image, 'VOLUME')).toEqual(['/data'])
  expect(healthCheckOf(image).join(' ')).toContain('/api/health')
  const settings = settingsOf(image)
  expect([settings.DATABASE_URL, settings.BUNDLE_DIR]).toEqual(['file:/data/haeseol.db', '/data/bundle'])
})

test.each(['compose.yaml', 'compose.postgres.yaml'])(
  '%s keeps what an instance keeps, and lets it end in order',
  (file) => {
    const { services, volumes } = compose(file)
    const instances = Object.values(services).filter((service) => service.build !== undefined)
    expect(instances.length).toBe(file === 'compose.yaml' ? 1 : 2)
    for (const instance of instances) {
      expect(instance).toMatchObject({ build: '.', init: true, stop_grace_period: '15s' }) // we take up to 10 s
      expect(instance.volumes).toContain('data:/data')
    }
    const named = Object.values(services).flatMap((service) => service.volumes.map((volume) => volume.split(':')[0]!))
    expect(named.filter((name) => /^\w+$/.test(name) && !(name in volumes))).toEqual([])
  },
)

test('every setting of a container is documented', () => {
  const instances = [compose('compose.yaml'), compose('compose.postgres.yaml')].flatMap(({ services }) =>
    Object.values(services),
  )
  const used = instances
    .filter((service) => service.build !== undefined)
    .flatMap((service) => Object.keys(service.environment ?? {}))
  const guide = read('docs/operating.md')
  expect([...used, ...Object.keys(settingsOf(image))].filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([])
})
