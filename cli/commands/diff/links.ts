import { fileStem } from '../../../lib/compiler/base/file-stem'
import type { IdentityItem } from '../../../lib/compiler/identity/identity-item'
import type { Message } from '../../../lib/model/message'
import type { Comparison, Side } from './comparison'
import { plain } from './markdown-text'

/** Names places for a comment, as links to the lines of a commit if the address of the repository is known. */
export class Links {
  constructor(
    private readonly comparison: Comparison,
    private readonly repository: string | undefined,
  ) {}

  /** A line of the new version. */
  line = (path: string, line: number, words: string): string => this.link(this.comparison.after, path, line, words)

  /** A line of the old version. */
  formerLine = (path: string, line: number, words: string): string =>
    this.link(this.comparison.before, path, line, words)

  question = (item: IdentityItem): string =>
    this.line(item.path, item.line, `${stem(item.path)}, question ${this.comparison.after.numberOf(item)}`)

  formerQuestion = (item: IdentityItem): string =>
    `${stem(item.path)}, question ${this.comparison.before.numberOf(item)}, before at ${this.formerLine(item.path, item.line, `:${item.line}`)}`

  place = ({ file, span: { start } }: Message): string => this.line(file, start.line, `${stem(file)} :${start.line}`)

  commit = ({ commit, name }: Side): string => (commit === null ? plain(name) : `\`${name}\``)

  private link(side: Side, path: string, line: number, words: string): string {
    if (this.repository === undefined || side.commit === null) return words
    const file = side.fileOf(path).split('/').map(encodeURIComponent).join('/')
    return `[${words}](${this.repository}/blob/${side.commit}/${file}#L${line})`
  }
}

const stem = (path: string) => plain(fileStem(path))
