'use client'

import { useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { CopyButton } from '../../../components/copy-button.tsx'
import { JsonView } from '../../../components/json-view.tsx'
import { stringifyExact } from '../../../queries/parse-exact.ts'

// A larger payload is drawn when it is asked for, so that the page stands at once.
const drawnUnasked = 4_000

export function WholeContexts({ step, call }: { step: unknown; call: unknown }) {
  const heading = useId()
  const texts = { step: stringifyExact(step), call: stringifyExact(call) }
  const length = texts.step.length + texts.call.length
  const [isOpen, setOpen] = useState(length <= drawnUnasked)
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3">
      <h2 id={heading} className="font-semibold">
        Both contexts, whole
      </h2>
      {!isOpen && (
        <Button className="self-start" onPress={() => setOpen(true)}>
          Show {length.toLocaleString('en')} characters
        </Button>
      )}
      {isOpen && (
        <div className="grid gap-4 md:grid-cols-2">
          <Context title="The step’s" value={step} text={texts.step} />
          <Context title="This call’s" value={call} text={texts.call} />
        </div>
      )}
    </section>
  )
}

function Context({ title, value, text }: { title: string; value: unknown; text: string }) {
  return (
    <div className="min-w-0">
      <div className="flex items-center justify-between">
        <h3 className="text-muted">{title}</h3>
        <CopyButton text={text} what={`${title} context`} />
      </div>
      <JsonView value={value} />
    </div>
  )
}
