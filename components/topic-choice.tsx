import { topicNames } from '@/components/topic-name'
import type { Blueprint } from '@/lib/model/blueprint'
import type { TopicNode } from '@/lib/model/view'

type Props = { topics: TopicNode[]; exams: Blueprint[]; legend: string }

/** Topics to tick: those that have questions, under the topic that they belong to. A tag ending in `/` is all below it. */
export function TopicChoice({ topics, exams, legend }: Props) {
  const nameOf = topicNames(exams)
  return (
    <fieldset>
      <legend>{legend}</legend>
      {topics
        .filter(({ items }) => items > 0)
        .map((topic) => (
          <div key={topic.tag} className="mb-4">
            <Choice
              value={topic.children.length > 0 ? `${topic.tag}/` : topic.tag}
              label={nameOf(topic)}
              items={topic.items}
              isTop
            />
            <div className="choices ps-7">
              {topic.children
                .filter(({ items }) => items > 0)
                .map((child) => (
                  <Choice
                    key={child.tag}
                    value={child.children.length > 0 ? `${child.tag}/` : child.tag}
                    label={nameOf(child)}
                    items={child.items}
                  />
                ))}
            </div>
          </div>
        ))}
    </fieldset>
  )
}

type ChoiceProps = { value: string; label: string; items: number; isTop?: boolean }

function Choice({ value, label, items, isTop = false }: ChoiceProps) {
  return (
    <label className={isTop ? 'choice font-semibold' : 'choice'}>
      <input type="checkbox" name="tag" value={value} />
      {label}
      <span className="v">{items}</span>
    </label>
  )
}
