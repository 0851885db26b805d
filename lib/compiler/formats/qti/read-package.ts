import { posix } from 'node:path'
import { QuestionCollector } from '../collecting/question-collector'
import { parseXml, type XmlElement } from '../files/xml'
import { allElements } from '../files/xml-parts'
import { unzip } from '../files/zip'
import { type Imported, type SourceFile, UnreadableFile } from '../format'
import { attribute, isNamed } from './qti-elements'
import { ItemReader } from './read-item'
import { decodedPath, type Resource, resourcesOf } from './resources'

/**
 * Reads a QTI package: the items that its manifest lists, and those that only its tests name. Items other than multiple
 * choice are reported as lost.
 */
export function readPackage(file: SourceFile): Imported {
  return new PackageReader(
    unzip(file.bytes, (name) => /\.(?:xml|avif|gif|jpe?g|png|svg|webp)$/i.test(name)),
    file.name,
  ).read()
}

class PackageReader {
  private readonly collector = new QuestionCollector()
  /** Items already read, and tests and sections already followed. */
  private readonly seen = new Set<string>()

  constructor(
    private readonly files: ReadonlyMap<string, Uint8Array>,
    private readonly name: string,
  ) {}

  read(): Imported {
    const resources = resourcesOf(this.readManifest())
    for (const resource of resources) {
      if (resource.kind === 'item') this.readItem(resource)
      else if (resource.kind === 'other') this.loseResource(resource, 'only items of QTI 2 and 3 are carried')
    }
    for (const test of resources.filter(({ kind }) => kind === 'test')) {
      this.loseResource(test, 'the items that it names are carried, but not their order and weights')
      this.followReferences(test.file)
    }
    return this.collector.collected()
  }

  private readManifest(): XmlElement {
    const manifest = this.files.get('imsmanifest.xml')
    if (manifest === undefined)
      throw new UnreadableFile('Unexpected zip file without `imsmanifest.xml`, expected a QTI package')
    return parseXml(this.collector.decode({ bytes: manifest }, 'imsmanifest.xml'), 'imsmanifest.xml')
  }

  /** Tests name the files of items and sections, and sections may name further ones. */
  private followReferences(file: string): void {
    if (this.seen.has(file)) return
    this.seen.add(file)
    const root = this.parse(file, 'test')
    if (root === null) return
    for (const element of allElements(root)) {
      const target = posix.join(posix.dirname(file), decodedPath(attribute(element, 'href')))
      if (isNamed('assessmentitemref')(element)) this.readItem({ file: target, tags: [] })
      else if (isNamed('assessmentsectionref')(element)) this.followReferences(target)
    }
  }

  private readItem(resource: Pick<Resource, 'file' | 'tags'>): void {
    if (this.seen.has(resource.file)) return
    this.seen.add(resource.file)
    this.collector.meet()
    const item = this.parse(resource.file, 'item')
    if (item !== null) new ItemReader(resource, this.collector, this.files, withoutEnding(this.name)).read(item)
  }

  /** If a file is no XML, only this file is lost. */
  private parse(file: string, kind: 'item' | 'test'): XmlElement | null {
    const questions = kind === 'item' ? 1 : 0
    const bytes = this.files.get(file)
    if (bytes === undefined) {
      this.collector.loseQuestion({ file, line: null }, kind, 'the package lacks its file', questions)
      return null
    }
    try {
      return parseXml(this.collector.decode({ bytes }, file), file)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      this.collector.loseQuestion({ file: error.file ?? file, line: error.line }, kind, error.message, questions)
      return null
    }
  }

  private loseResource({ file, type }: Resource, why: string): void {
    this.collector.lose({ file: file || 'imsmanifest.xml', line: null }, `resource of type \`${type}\``, why)
  }
}

const withoutEnding = (name: string) => name.replace(/\.[^.]*$/u, '')
