import { readFileSync } from 'node:fs'
import { print } from '../shared/print'
import { Refused } from '../shared/refused'

interface CommentOptions {
  /** The last commit of the pull request. */
  commit: string
  /** `owner:branch` of the pull request. */
  branch: string
}

/** How a comment of ours begins (cli/commands/diff/as-markdown.ts). */
const MARK = '<!-- haeseol: '
const PAGE_SIZE = 100
/** A pull request with more comments than this gets one more of ours. */
const MOST_PAGES = 30

interface PullRequest {
  number: number
  head: { sha: string }
}

interface IssueComment {
  id: number
  body: string
  user: { type: string } | null
}

/**
 * `haeseol comment`: puts a text of `haeseol diff --format markdown` on the pull request of a commit. A pull request has
 * one such comment, which is rewritten.
 */
export async function comment(file: string, { commit, branch }: CommentOptions): Promise<void> {
  const body = readFileSync(file, 'utf8')
  if (!body.startsWith(MARK)) throw new Refused(`${file} is not the Markdown of \`haeseol diff\``)
  const open = await api<PullRequest[]>('GET', `/pulls?state=open&head=${encodeURIComponent(branch)}`)
  const pull = open.find(({ head }) => head.sha === commit)
  if (pull === undefined) return print(`No open pull request ends with ${commit.slice(0, 7)}\n`)
  await print(`${await write(pull.number, body)} on pull request ${pull.number}\n`)
}

async function write(pull: number, body: string): Promise<string> {
  const own = await ownComment(pull)
  if (own?.body === body) return 'The comment is as it was'
  if (own === undefined) await api('POST', `/issues/${pull}/comments`, { body })
  else await api('PATCH', `/issues/comments/${own.id}`, { body })
  return own === undefined ? 'Commented' : 'Rewrote the comment'
}

/** Only a bot's comment is ours: anybody can begin one with our mark. */
async function ownComment(pull: number): Promise<IssueComment | undefined> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const query = `per_page=${PAGE_SIZE}&page=${page}`
    const comments = await api<IssueComment[]>('GET', `/issues/${pull}/comments?${query}`)
    const own = comments.find(({ body, user }) => body.startsWith(MARK) && user?.type === 'Bot')
    if (own !== undefined || comments.length < PAGE_SIZE) return own
  }
  return undefined
}

/** Calls GitHub's REST interface for the repository of the run. */
async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${setting('GITHUB_API_URL')}/repos/${setting('GITHUB_REPOSITORY')}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${setting('GITHUB_TOKEN')}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok)
    throw new Refused(`GitHub replied ${response.status} to ${method} ${path}: ${await response.text()}`)
  return (await response.json()) as T
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Refused(`${name} is not set: the command runs in a workflow of GitHub`)
  return value
}
