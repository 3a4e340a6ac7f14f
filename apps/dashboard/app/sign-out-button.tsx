'use client'

import { useState } from 'react'
import { signOut } from '../auth/sign-out.ts'
import { Button } from '../components/button.tsx'
import { showToast } from '../components/show-toast.ts'

export function SignOutButton() {
  const [isLeaving, setLeaving] = useState(false)
  const leave = () => {
    setLeaving(true)
    signOut().catch((error: Error) => {
      setLeaving(false)
      void showToast(`You are still signed in: ${error.message}`, 'failed')
    })
  }
  return (
    <Button onPress={leave} isDisabled={isLeaving} className="w-fit">
      Sign out
    </Button>
  )
}
