import type { PreviewWords } from '@/components/messages/say'
import type { PreviewMessage as Message } from '@/lib/model/authors/preview'

/** A message of the compiler, whose language is English on every page. */
export function PreviewMessage({ message, words }: { message: Message; words: PreviewWords }) {
  const { file, line, severity, reason, mend } = message
  return (
    <>
      <p className="preview-place">
        <span className="font-mono">{`${file}:${line}`}</span>
        <span data-severity={severity}>{words[severity]}</span>
      </p>
      <p lang="en">{withCode(reason)}</p>
      {mend !== null && (
        <p className="preview-mend" lang="en">
          {withCode(mend)}
        </p>
      )}
    </>
  )
}

/** The author's own words are between backticks. */
const withCode = (text: string) =>
  text.split('`').map((part, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is identified by its place in the text
    return i % 2 === 0 ? part : <code key={i}>{part}</code>
  })
