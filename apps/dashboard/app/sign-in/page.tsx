import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readReturn } from '../../addresses/sign-in.ts'
import type { Me, SignInOptions } from '../../auth/me.ts'
import { readAuth } from '../../auth/read-auth.ts'
import { DoorPage } from '../../components/door-page.tsx'
import { Notice } from '../../components/notice.tsx'
import { describeRefusal } from './describe-refusal.ts'
import { SignInForm } from './sign-in-form.tsx'

export const metadata: Metadata = { title: 'Sign in' }

type Search = { to?: string | string[]; refused?: string | string[] }

type Props = { searchParams: Promise<Search> }

export default async function Page({ searchParams }: Props) {
  const { to, refused } = await searchParams
  const back = readReturn([to].flat()[0])
  const [me, options] = await Promise.all([readAuth<Me>('/me'), readAuth<SignInOptions>('/options')])
  if ('answer' in me) redirect(back)
  return (
    <DoorPage title="Sign in" about="to the ledger of your workflows’ steps">
      {refused && <Notice look="error">{describeRefusal([refused].flat()[0])}</Notice>}
      <SignInForm back={back} provider={'answer' in options ? (options.answer.oidc?.name ?? null) : null} />
    </DoorPage>
  )
}
