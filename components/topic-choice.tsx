import { getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { examTopicsFirst, type NameOf, topicNames } from '@/components/topic-name'
import type { Blueprint } from '@/lib/model/blueprint'
import type { TopicNode } from '@/lib/model/view'

type Props = { topics: TopicNode[]; exams: Blueprint[]; legend: string }

/** Topics with more below them than this are folded. */
const UNFOLDED = 6

/** Topics to tick: those that have questions, under the topic that they belong to. */
export function TopicChoice({ topics, exams, legend }: Props) {
  const nameOf = topicNames(exams)
  return (
    <fieldset>
      <legend>{legend}</legend>
      {examTopicsFirst(withItems(topics), exams).map((topic, index) => (
        <div key={topic.tag} className="mb-4">
          <Choice topic={topic} nameOf={nameOf} isChosen={index === 0} />
          <Below choices={withItems(topic.children)} nameOf={nameOf} />
        </div>
      ))}
    </fieldset>
  )
}

const withItems = (nodes: readonly TopicNode[]) => nodes.filter(({ items }) => items > 0)

async function Below({ choices, nameOf }: { choices: TopicNode[]; nameOf: NameOf }) {
  const t = await getTranslations('topic')
  if (choices.length === 0) return null
  const list = (
    <div className="choices ps-7">
      {choices.map((child) => (
        <Choice key={child.tag} topic={child} nameOf={nameOf} />
      ))}
    </div>
  )
  if (choices.length <= UNFOLDED) return list
  return (
    <details className="fold ms-7">
      <summary>{t('belowFolded', { n: choices.length })}</summary>
      {list}
    </details>
  )
}

/** A tag that ends in `/` stands for all below it. */
const sourceOf = ({ tag, children }: TopicNode) => (children.length > 0 ? `${tag}/` : tag)

/** The first topic is ticked, so that a start takes one press. */
function Choice({ topic, nameOf, isChosen = false }: { topic: TopicNode; nameOf: NameOf; isChosen?: boolean }) {
  return (
    <label className={topic.tag.includes('/') ? 'choice' : 'choice font-semibold'}>
      <input type="checkbox" name="tag" value={sourceOf(topic)} defaultChecked={isChosen} />
      <span lang={languageOf(nameOf(topic.tag))}>{nameOf(topic.tag)}</span>
      <span className="v">{topic.items}</span>
    </label>
  )
}
