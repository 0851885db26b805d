import { posix } from 'node:path'
import type { Element, RootContent } from 'hast'
import { begin, type FoundQuestion } from '../collecting/found-question'
import type { QuestionCollector } from '../collecting/question-collector'
import { elementsOf, textOf, type XmlElement } from '../files/xml'
import { allElements, around, without } from '../files/xml-parts'
import { readCarriedNodes } from '../html/carry-markdown'
import { pathOfAddress } from '../pictures/picture-album'
import { attribute, descendants, isNamed, plainName } from './qti-elements'
import type { Resource } from './resources'

/** Reads one assessment item. Only an item with one choice interaction is a multiple choice question. */
export class ItemReader {
  private readonly folder: string
  /** The path of the note that the question goes into. */
  private readonly path: string

  constructor(
    private readonly resource: Pick<Resource, 'file' | 'tags'>,
    private readonly collector: QuestionCollector,
    private readonly files: ReadonlyMap<string, Uint8Array>,
    private readonly packageName: string,
  ) {
    this.folder = posix.dirname(resource.file)
    this.path = this.folder === '.' ? packageName : this.folder
  }

  /** Keeps the question of the item, or reports why there is none. */
  read(item: XmlElement): void {
    const body = elementsOf(item).find(isNamed('itembody'))
    const title = attribute(item, 'title')
    const interactions = body === undefined ? [] : allElements(body).filter(({ name }) => /interaction$/i.test(name))
    const [interaction] = interactions
    const why = whyNot(item, interactions)
    if (body === undefined || interaction === undefined || why !== null) {
      this.loseQuestion(item, title, why ?? 'it has no body')
      return
    }
    const key = this.readKey(item, attribute(interaction, 'responseidentifier'))
    const choices = descendants(interaction, 'simplechoice')
    const unknown = key.filter((one) => !choices.some((choice) => attribute(choice, 'identifier') === one))
    if (unknown.length > 0) {
      const named = unknown.map((one) => `\`${one}\``).join(', ')
      this.loseQuestion(item, title, `its key names a choice that is not there: ${named}`)
      return
    }
    this.loseShared(item)
    this.collector.keep({
      file: this.resource.file,
      line: interaction.line,
      stem: this.readStem(body, interaction),
      options: choices.map((choice) => this.readChoice(choice, key)),
      general: this.readGeneral(item, body, interaction),
      path: this.path,
      title,
      tags: this.resource.tags,
      aliases: [],
    })
  }

  private loseShared(item: XmlElement): void {
    for (const reference of elementsOf(item).filter(isNamed('assessmentstimulusref')))
      this.lose(reference, `stimulus \`${attribute(reference, 'href')}\``, 'a text that items share is not carried')
  }

  private readKey(item: XmlElement, response: string): string[] {
    const declaration = descendants(item, 'responsedeclaration').find(
      (element) => attribute(element, 'identifier') === response,
    )
    const correct = declaration === undefined ? undefined : elementsOf(declaration).find(isNamed('correctresponse'))
    return correct === undefined ? [] : elementsOf(correct).map((element) => textOf(element).trim())
  }

  /** The stem is the prompt and the text around the interaction. */
  private readStem(body: XmlElement, interaction: XmlElement): string {
    const prompt = elementsOf(interaction).find(isNamed('prompt'))
    for (const rubric of allElements(body).filter(isForOthers))
      this.lose(rubric, `text for \`${attribute(rubric, 'view')}\``, 'it is not meant for learners')
    const isLeftOut = (element: XmlElement) => isFeedback(element) || isForOthers(element)
    const shown = (children: XmlElement['children']) => without({ ...body, children }, isLeftOut)
    const [before, behind] = around(body, interaction)
    return [shown(before), prompt?.children ?? [], shown(behind)]
      .map((children) => this.markdown(children))
      .filter((text) => text !== '')
      .join('\n\n')
  }

  private readChoice(choice: XmlElement, key: readonly string[]): FoundQuestion['options'][number] {
    const explanations = elementsOf(choice)
      .filter(isFeedback)
      .map((feedback) => this.markdown(contentOf(feedback)))
    return {
      text: this.markdown(without(choice, isFeedback)),
      isKey: key.includes(attribute(choice, 'identifier')),
      explanation: explanations.join('\n'),
    }
  }

  private readGeneral(item: XmlElement, body: XmlElement, interaction: XmlElement): string {
    const inChoices = new Set(allElements(interaction))
    const feedback = [
      ...allElements(body).filter((element) => isFeedback(element) && !inChoices.has(element)),
      ...elementsOf(item).filter(isFeedback),
    ]
    const [first, ...others] = feedback
    if (first !== undefined && others.length > 0)
      this.lose(first, 'conditions of feedback', 'all of it is shown together, after every answer')
    return feedback.map((element) => this.markdown(contentOf(element))).join('\n\n')
  }

  private markdown(children: XmlElement['children']): string {
    const nodes = children.map(toHast)
    const [only] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
    const isParagraphOnly = only?.type === 'element' && only.tagName === 'p' && only.children.length === 1
    const place = { file: this.resource.file, line: null }
    return readCarriedNodes(isParagraphOnly && nodes.filter(isSaid).length === 1 ? only.children : nodes, {
      lose: ({ what, why }) => this.collector.lose(place, what, why),
      takePicture: (address) => this.takePicture(address),
      takeOwnPicture: (address, path) => this.takeOwnPicture(address, path),
    })
  }

  /** @returns its link for the note */
  private takePicture(address: string): string | null {
    const path = posix.join(this.folder, pathOfAddress(address))
    const bytes = this.files.get(path)
    if (bytes === undefined) return this.collector.addPictureAt(this.path, address)
    return this.collector.addPicture(this.path, `${this.packageName}/${path}`, bytes)
  }

  private takeOwnPicture(address: string, path: string): void {
    const bytes = this.files.get(posix.join(this.folder, pathOfAddress(address)))
    if (bytes !== undefined) this.collector.addPicture(this.path, path, bytes)
  }

  private lose({ line }: XmlElement, what: string, why: string): void {
    this.collector.lose({ file: this.resource.file, line }, what, why)
  }

  private loseQuestion({ line }: XmlElement, title: string, why: string): void {
    this.collector.loseQuestion({ file: this.resource.file, line }, `item \`${begin(title)}\``, why)
  }
}

function whyNot(item: XmlElement, interactions: readonly XmlElement[]): string | null {
  const choices = interactions.filter(isNamed('choiceinteraction')).length
  if (interactions.length !== 1 || choices !== 1)
    return `it has ${interactions.length} interactions, ${choices} of them choices; only one choice alone is carried`
  return elementsOf(item).some(isNamed('templatedeclaration')) ? 'its text is made anew for each learner' : null
}

/** Rubrics state their readers: learners, or people who score or supervise. */
const isForOthers = (element: XmlElement) =>
  isNamed('rubricblock')(element) && !/^$|candidate/u.test(attribute(element, 'view'))

const isSaid = (node: RootContent) => node.type !== 'text' || node.value.trim() !== ''

const isFeedback = ({ name }: XmlElement) => /^(?:feedback(?:inline|block)|modalfeedback)$/.test(plainName(name))

/** QTI 3 wraps the content of feedback blocks. */
function contentOf(feedback: XmlElement): XmlElement['children'] {
  return elementsOf(feedback).find(isNamed('contentbody'))?.children ?? feedback.children
}

/** Texts in QTI are HTML. */
function toHast(node: XmlElement | string): Element | { type: 'text'; value: string } {
  if (typeof node === 'string') return { type: 'text', value: node }
  const properties = Object.fromEntries([...node.attributes].map(([name, value]) => [PROPERTIES[name] ?? name, value]))
  return { type: 'element', tagName: node.name, properties, children: node.children.map(toHast) }
}

const PROPERTIES: Record<string, string> = {
  'data-markdown': 'dataMarkdown',
  'data-of': 'dataOf',
  'data-path': 'dataPath',
}
