import { use } from 'react'
import { extendPointer } from './json-pointer.ts'
import { countChildren, divide, isContainer, nameStretch, type Stretch } from './list-children.ts'
import { DrawingContext, PayloadRow } from './payload-row.tsx'
import { PayloadText } from './payload-text.tsx'
import { cutText, isLong, printScalar } from './print-scalar.ts'

type NodeProps = { value: unknown; name?: string | number; pointer: string; level: number }

/** A value and, where it is open, all that is in it. */
export function PayloadNode({ value, name, pointer, level }: NodeProps) {
  const { open, pattern } = use(DrawingContext)
  const label = name !== undefined && <Name name={name} pattern={pattern} />
  if (!isContainer(value)) {
    const isCut = isLong(value) && !open.has(pointer)
    return (
      <PayloadRow id={pointer} level={level} {...(isLong(value) ? { isOpen: !isCut } : {})}>
        {label}
        <span className={colorOf(value)}>
          <PayloadText text={isCut ? cutText(printScalar(value)) : printScalar(value)} pattern={pattern} />
        </span>
        {isCut && <span className="text-muted"> {value.length.toLocaleString('en')} characters</span>}
      </PayloadRow>
    )
  }
  const count = countChildren(value)
  const [start, end] = Array.isArray(value) ? '[]' : '{}'
  if (count === 0) {
    return (
      <PayloadRow id={pointer} level={level}>
        {label}
        {start}
        {end}
      </PayloadRow>
    )
  }
  const isOpen = open.has(pointer)
  return (
    <>
      <PayloadRow id={pointer} level={level} isOpen={isOpen}>
        {label}
        <span className="text-muted">
          {isOpen ? start : `${start} ${count.toLocaleString('en')} … ${end}`}
        </span>
      </PayloadRow>
      {isOpen && (
        <>
          <Children
            value={value}
            stretch={{ first: 0, last: count - 1 }}
            pointer={pointer}
            level={level + 1}
          />
          <div aria-hidden="true" className="pl-3.5 text-muted">
            {end}
          </div>
        </>
      )}
    </>
  )
}

type ChildrenProps = { value: object; stretch: Stretch; pointer: string; level: number }

function Children({ value, stretch, pointer, level }: ChildrenProps) {
  const { open } = use(DrawingContext)
  const parts = divide(stretch)
  const isArray = Array.isArray(value)
  const names = isArray ? null : Object.keys(value)
  const nameAt = (index: number) => (names ? JSON.stringify(names[index]) : index.toLocaleString('en'))
  const indices = Array.from(
    { length: stretch.last - stretch.first + 1 },
    (_, index) => stretch.first + index,
  )
  return (
    <div role="none" className="ml-1.5 border-l pl-2">
      {parts.map((part) => {
        const id = nameStretch(pointer, part)
        return (
          <div role="none" key={id}>
            <PayloadRow id={id} level={level} isOpen={open.has(id)}>
              <span className="numeric text-muted">
                {nameAt(part.first)} … {nameAt(part.last)}
              </span>
            </PayloadRow>
            {open.has(id) && <Children value={value} stretch={part} pointer={pointer} level={level + 1} />}
          </div>
        )
      })}
      {parts.length === 0 &&
        indices.map((index) => {
          const name = names?.[index] ?? index
          return (
            <PayloadNode
              key={name}
              name={name}
              value={(value as Record<string, unknown>)[name]}
              pointer={extendPointer(pointer, name)}
              level={level}
            />
          )
        })}
    </div>
  )
}

function Name({ name, pattern }: { name: string | number; pattern: RegExp | null }) {
  return (
    <>
      {typeof name === 'number' ? (
        <span className="text-faint">{name}</span>
      ) : (
        <span className="text-accent">
          <PayloadText text={JSON.stringify(name)} pattern={pattern} />
        </span>
      )}
      <span className="text-faint">: </span>
    </>
  )
}

function colorOf(value: unknown) {
  if (typeof value === 'string') return 'text-recorded'
  return value === null || typeof value === 'boolean' ? 'text-fenced' : 'numeric text-retried'
}
