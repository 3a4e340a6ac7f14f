const secondsOf = { s: 1, m: 60, h: 3_600, d: 86_400 } as const

/** Reads 90s, 30m, 24h or 7d as seconds. Undefined where it is none. */
export function readDuration(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,9})([smhd])$/.exec(text) ?? []
  return number === undefined ? undefined : Number(number) * secondsOf[unit as keyof typeof secondsOf]
}
