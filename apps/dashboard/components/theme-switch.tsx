'use client'

import { useTheme } from 'next-themes'
import { MoonIcon, SunIcon, SystemIcon } from './icons.tsx'
import { Segments } from './segments.tsx'
import { useHydrated } from './use-hydrated.ts'

export function ThemeSwitch() {
  const { theme, setTheme } = useTheme()
  // The server does not know the choice, which the browser keeps: none is marked until it is known.
  const known = useHydrated()
  return (
    <Segments
      label="Theme"
      value={known ? (theme ?? 'system') : null}
      options={[
        { value: 'light', word: 'Light', icon: <SunIcon /> },
        { value: 'dark', word: 'Dark', icon: <MoonIcon /> },
        { value: 'system', word: 'As the system', icon: <SystemIcon /> },
      ]}
      onChange={setTheme}
    />
  )
}
