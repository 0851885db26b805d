import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

const LONGEST_ERROR = 300

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures  a line for each failed test: its title with the titles of its groups, and its error
 * @property {string[]} skipped  the title of each test, with the titles of its groups
 */

/**
 * Counts the tests in a JSON report of Vitest or Playwright.
 * @param {string} file
 * @returns {Tally} all zero if there is no report
 */
export function tallyOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, failures: [], skipped: [] }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return report.testResults ? tallyOfVitest(report) : tallyOfPlaywright(report)
}

function tallyOfVitest({ numPassedTests: passed, numFailedTests: failed, testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failures = tests
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => failureLine(fullName, failureMessages[0]))
  const files = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length)
  const isSkipped = ({ status }) => !['passed', 'failed'].includes(status)
  return {
    passed,
    failed: failed + files.length,
    failures: [...failures, ...files.map(({ name, message }) => failureLine(name, message))],
    skipped: tests.filter(isSkipped).map(({ fullName }) => fullName),
  }
}

/** A flaky test, which failed first and passed when retried, counts as failed. */
function tallyOfPlaywright({ stats, suites }) {
  const tests = suites.flatMap((file) => testsOf({ ...file, title: '' }, file.title))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    failures: tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ file, title, results }) => failureLine(`${file} ${title}`, errorOf(results))),
    skipped: tests.filter(({ status }) => status === 'skipped').map((test) => `${test.title}${reasonOf(test)}`),
  }
}

/** @param {string} path  the titles of the groups around this one */
function testsOf({ title: group, specs = [], suites = [] }, file, path = '') {
  const begun = `${path}${group && `${group} `}`
  const own = specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, file, title: `${begun}${title}` })))
  return [...own, ...suites.flatMap((suite) => testsOf(suite, file, begun))]
}

const reasonOf = ({ annotations }) =>
  annotations.flatMap(({ type, description }) => (type === 'skip' && description ? [` (${description})`] : [])).join()

const errorOf = (results) => results.find(({ error }) => error)?.error.message

/** The error in one line, with what was expected and received, without the colors that a terminal shows. */
function failureLine(title, message = 'no message') {
  const [said] = stripVTControlCharacters(message)
    .trim()
    .split(/\n\s+at /, 1)
  return `${title}: ${said.replace(/\s+/g, ' ').slice(0, LONGEST_ERROR)}`
}

/**
 * Groups tests by the beginning of their titles, so that one line stands for all tests that need the same thing.
 * @param {string[]} titles
 * @returns {string[]} lines to print, in the order of the titles
 */
export function skippedLines(titles) {
  const counts = new Map()
  for (const title of titles) {
    const need = /^PostgreSQL \([^)]*\)/.exec(title)?.[0] ?? title
    counts.set(need, (counts.get(need) ?? 0) + 1)
  }
  return [...counts].map(([need, count]) => `skipped ${count}: ${need}`)
}
