import type { SearchPageWords } from '@/components/messages/say'
import { Section } from '@/components/ui/section'

/** Ways of searching that are not obvious, and what is not searched. */
export function HowToSearch({ words }: { words: SearchPageWords }) {
  const ways = [
    ['ㅈㅁㄷ', words.how.choseong],
    ['wjdalfeh', words.how.layout],
    ['정밀 도에서', words.how.spacing],
  ]
  return (
    <aside className="search-aside">
      <Section id="how" title={words.howTitle}>
        <dl className="how">
          {ways.map(([typed, way]) => (
            <div key={typed}>
              <dt lang="ko">{typed}</dt>
              <dd>{way}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="not" title={words.notTitle}>
        <p className="pt-2 text-sm text-ink-soft">{words.not}</p>
      </Section>
    </aside>
  )
}
