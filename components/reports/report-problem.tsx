'use client'
import { type ComponentType, useState } from 'react'
import type { ReportProps } from './report-form'

/** Lets a learner say what is wrong with a question that was marked. The form is loaded when it is opened. */
export function ReportProblem(props: ReportProps) {
  const { report: words } = props.words
  const [Form, setForm] = useState<ComponentType<ReportProps> | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const load = () =>
    import('./report-form').then(
      ({ ReportForm }) => setForm(() => ReportForm),
      () => setFailed(true),
    )
  return (
    <details className="report needs-script" onToggle={() => Form === null && void load()}>
      <summary>{words.open}</summary>
      {Form !== null && <Form {...props} />}
      {Form === null && hasFailed && <p role="alert">{words.notLoaded}</p>}
    </details>
  )
}
