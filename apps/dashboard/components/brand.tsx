/** The product's sign and name. */
export function Brand() {
  return (
    <span className="flex w-fit items-center gap-2 font-semibold">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-5">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <g className="stroke-on-accent" fill="none" strokeWidth="3" strokeLinecap="round">
          <path d="M8 10h10M8 16h16M8 22h7" />
          <circle cx="22.5" cy="22" r="2.6" strokeWidth="2" />
        </g>
      </svg>
      <span className="max-sm:in-[header]:sr-only">Stepledger</span>
    </span>
  )
}
