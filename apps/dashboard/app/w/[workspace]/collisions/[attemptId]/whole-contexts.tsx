'use client'

import { useId, useMemo, useState } from 'react'
import { Button } from '../../../../../components/button.tsx'
import { PayloadView } from '../../../../../components/payload/payload-view.tsx'
import { stringifyExact } from '../../../../../queries/parse-exact.ts'

// A larger payload is drawn when it is asked for, so that the page stands at once.
const drawnUnasked = 4_000

export function WholeContexts({ step, call }: { step: unknown; call: unknown }) {
  const heading = useId()
  const length = useMemo(() => stringifyExact(step).length + stringifyExact(call).length, [step, call])
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
          <Context title="The step’s" what="The step’s context" value={step} />
          <Context title="This call’s" what="This call’s context" value={call} />
        </div>
      )}
    </section>
  )
}

function Context({ title, what, value }: { title: string; what: string; value: unknown }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-muted">{title}</h3>
      <PayloadView title={what} value={value} />
    </div>
  )
}
