type Props = { attempt: { resent: boolean; resultDiverged: boolean; afterEnd: boolean } }

/** What an operator with an incident looks for: the gravest first. */
export function AttemptMarks({ attempt }: Props) {
  return (
    <span className="flex items-center gap-2 whitespace-nowrap text-xs">
      {attempt.resultDiverged && (
        <span
          title="This call and the step report different results"
          className="rounded bg-collided-soft px-1.5 font-medium text-collided"
        >
          Other result
        </span>
      )}
      {attempt.resent && (
        <span
          title="The same execution sent its request again; its code did not run again"
          className="text-muted"
        >
          Resent
        </span>
      )}
      {attempt.afterEnd && (
        <span title="The thread had been ended before" className="text-muted">
          After end
        </span>
      )}
    </span>
  )
}
